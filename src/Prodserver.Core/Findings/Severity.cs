namespace Prodserver.Core.Findings;

/// <summary>How much a finding weighs: an error stops the run before anything is written.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}

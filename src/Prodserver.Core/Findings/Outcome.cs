namespace Prodserver.Core.Findings;

/// <summary>What a step made and what it found: the value is there unless errors prevented it.</summary>
public sealed record Outcome<T>(T? Value, IReadOnlyList<Finding> Findings)
    where T : class
{
    public bool HasErrors => Findings.HasErrors();
}

using Prodserver.Core.Findings;

namespace Prodserver.Rendering.Quoting.PowerShell;

/// <summary>What a PowerShell command line can't express.</summary>
public static class PowerShellFindings
{
    public static readonly FindingCode Marker = new(
        "PB450",
        "Argument that PowerShell keeps for itself",
        "PowerShell takes the argument '--%' as its own marker, even in quotes, and does not pass it on. Run the line in a POSIX shell.");

    public static readonly FindingCode EmptyVariable = new(
        "PB451",
        "Empty variable in PowerShell",
        "Before version 7.5, assigning an empty text to $env:NAME removes the variable. Run the line in a POSIX shell, or leave the variable out.");
}

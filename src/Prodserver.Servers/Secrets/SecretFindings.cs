using Prodserver.Core.Findings;

namespace Prodserver.Servers.Secrets;

/// <summary>What can be wrong with secrets among options. No message of these shows a value.</summary>
public static class SecretFindings
{
    public static readonly FindingCode Literal = new("PB280", "A secret stands in the config",
        "Whoever reads the repository reads the secret. Take it from a variable that is declared under secrets.");

    public static readonly FindingCode OnCommandLine = new("PB281", "A secret would be on the command line",
        "Every user of the host reads command lines. The server takes this option from nowhere else.");
}

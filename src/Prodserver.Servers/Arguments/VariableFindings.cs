using Prodserver.Core.Findings;

namespace Prodserver.Servers.Arguments;

/// <summary>What declared environment variables do to a server.</summary>
public static class VariableFindings
{
    public static readonly FindingCode Sets = new("PB285", "A variable changes the server",
        "Servers read some variables where their command line is silent, so that the line alone does not tell what runs.");

    public static readonly FindingCode Refused = new("PB286", "The server refuses a variable's value",
        "A variable that stands for an option has to hold what the option takes, or the server ends at once.");

    public static readonly FindingCode NotRead = new("PB287", "The server does not read a variable",
        "It looks like one of the server's own variables, but the version has none of this name.");
}

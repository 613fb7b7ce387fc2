using Prodserver.Core.Findings;
using Prodserver.Python.Dotenv;

namespace Prodserver.Configuration.Environments;

/// <summary>The bindings of an env file that <c>prodserver.yaml</c> names.</summary>
internal static class EnvFile
{
    public static IReadOnlyList<DotenvBinding> Read(string text, string file, FindingCollector findings) => DotenvText.Read(
        text,
        file,
        (position, message) => findings.Error(EnvironmentFindings.EnvFileSyntax, position, message, "write NAME=value or NAME=\"value\", or begin the line with '#'"));
}

using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Rules;

/// <summary>A value that makes the server import a package which the files that require the server do not ask for. Only a hint: another package may bring it.</summary>
/// <param name="needs">The package that an option's value needs, or null.</param>
internal sealed class NeededPackageRule(string key, Func<string, NeededPackage?> needs) : IRule
{
    public void Check(ProcessContext context)
    {
        var (server, required) = (context.Server.Package, context.Environment.Versions.Required);
        if (!required.ContainsKey(server) || context.Options.Find(key) is not { Value: { } value } given || needs(value) is not { } package || IsNoName(given.Option, value))
        {
            return;
        }

        var extra = package.Extra is null ? null : $"{server}[{package.Extra}]";
        if (!required.ContainsKey(package.Name) && (extra is null || !required.ContainsKey(extra)))
        {
            context.Findings.Info(
                ServerFindings.NeedsPackage,
                given.ValuePosition,
                $"'{given.Spelling}' makes {context.Title} import {package.Name}, which the project does not require",
                extra is null ? $"require {package.Name}" : $"require {package.Name} or {extra}");
        }
    }

    /// <summary>True for a name that this version of the server lacks: no package would help.</summary>
    private static bool IsNoName(Option option, string value) =>
        option.Known.Count > 0 && !option.Known.Contains(value) && !value.Contains('.', StringComparison.Ordinal);
}

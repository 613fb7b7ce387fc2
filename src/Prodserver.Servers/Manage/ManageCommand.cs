using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;

namespace Prodserver.Servers.Manage;

/// <summary>Command lines of <c>manage.py</c>.</summary>
internal static class ManageCommand
{
    public static CommandLine Line(SourcePosition position, string command, IReadOnlyList<Argument> words) =>
        new("python", [new Argument("manage.py", position), new Argument(command, position), .. words]);

    /// <summary>The line that has django-prodserver start a process.</summary>
    /// <param name="version">django-prodserver's.</param>
    public static CommandLine Start(PackageVersion version, bool isWeb, string process, SourcePosition position)
    {
        var command = !ProdserverFeatures.SplitsCommands.IsIn(version) ? "prodserver" : isWeb ? "server" : "worker";
        return Line(position, command, [new Argument(process, position)]);
    }
}

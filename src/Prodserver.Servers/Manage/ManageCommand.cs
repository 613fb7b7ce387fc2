using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;

namespace Prodserver.Servers.Manage;

/// <summary>Command lines of <c>manage.py</c>.</summary>
internal static class ManageCommand
{
    /// <summary>django-prodserver's release that has <c>server</c> and <c>worker</c> in place of <c>prodserver</c>.</summary>
    public static readonly PackageVersion SplitCommands = PackageVersion.Parse("3.0");

    /// <summary>Its first release that writes a bare flag for <c>None</c>.</summary>
    public static readonly PackageVersion BareFlags = PackageVersion.Parse("2.5.0");

    public static CommandLine Line(SourcePosition position, string command, IReadOnlyList<Argument> words) =>
        new("python", [new Argument("manage.py", position), new Argument(command, position), .. words]);

    /// <summary>The line that has django-prodserver start a process.</summary>
    /// <param name="version">django-prodserver's.</param>
    public static CommandLine Start(PackageVersion version, bool isWeb, string process, SourcePosition position)
    {
        var command = version < SplitCommands ? "prodserver" : isWeb ? "server" : "worker";
        return Line(position, command, [new Argument(process, position)]);
    }
}

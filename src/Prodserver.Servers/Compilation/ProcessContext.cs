using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Backends;

namespace Prodserver.Servers.Compilation;

/// <summary>One process on its way to a command line: everything that rules and servers look at.</summary>
internal sealed class ProcessContext
{
    public required EnvironmentContext Shared { get; init; }

    public required ProcessDefinition Process { get; init; }

    public required Backend Backend { get; init; }

    public required Launcher Launcher { get; init; }

    public required PackageVersion Version { get; init; }

    public required GivenOptions Options { get; init; }

    public required FindingCollector Findings { get; init; }

    /// <summary>The application that the settings name for the backend's interface; null for a worker and where the setting is absent.</summary>
    public ApplicationTarget? Application { get; init; }

    /// <summary>Where it listens; set before the rules run.</summary>
    public IReadOnlyList<Listener> Listeners { get; set; } = [];

    public DeployEnvironment Environment => Shared.Environment;

    public Server Server => Backend.Server;

    /// <summary>The server and its version, as messages name them.</summary>
    public string Title => $"{Server.Name} {Version}";

    /// <summary>The severity of what does no harm on a developer's machine.</summary>
    public Severity HarmlessInDevelopment => Shared.HarmlessInDevelopment;

    /// <summary>How the server is told a setting, in words for messages: as ARGS or the variable spell it.</summary>
    public bool IsNative => Launcher == Launcher.Native;
}

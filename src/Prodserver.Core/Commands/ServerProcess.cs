using Prodserver.Core.Projects;

namespace Prodserver.Core.Commands;

/// <summary>A process after its server has judged it: the command lines that start it and how it behaves.</summary>
public sealed record ServerProcess
{
    public required ProcessDefinition Definition { get; init; }

    /// <summary>The server's name, such as <c>uvicorn</c>, or the worker's, such as <c>celery</c>.</summary>
    public required string Server { get; init; }

    public required PackageVersion ServerVersion { get; init; }

    public required Launcher Launcher { get; init; }

    /// <summary>The exact command line of the config: what <c>commands.json</c> holds.</summary>
    public required CommandLine Command { get; init; }

    /// <summary>The command line for a listening socket passed by systemd; null where the server can't take one.</summary>
    public CommandLine? SocketCommand { get; init; }

    /// <summary>The command line inside a container: <see cref="Command"/>, listening where other hosts reach it.</summary>
    public required CommandLine ContainerCommand { get; init; }

    /// <summary>Where it listens by <see cref="Command"/>; empty for a worker.</summary>
    public IReadOnlyList<Binding> Bindings { get; init; } = [];

    public required ServerLifecycle Lifecycle { get; init; }

    /// <summary>The environment of the process besides secrets: <c>DJANGO_SETTINGS_MODULE</c>, then the declared variables.</summary>
    public IReadOnlyList<EnvironmentVariable> Environment { get; init; } = [];

    /// <summary>Variables that carry options which are secret: named in the env example, set in the root-only environment file.</summary>
    public IReadOnlyList<SecretName> SecretVariables { get; init; } = [];

    /// <summary>True where it speaks TLS itself, so that a proxy has to as well.</summary>
    public bool SpeaksTls { get; init; }

    /// <summary>The path prefix the server strips or reports (<c>--root-path</c>); empty where none.</summary>
    public string RootPath { get; init; } = "";

    /// <summary>True where the server puts its root path before every path that it is asked for, as if a proxy had cut it off.</summary>
    public bool PrependsRootPath { get; init; }

    /// <summary>Whom it believes in forwarding headers; null where it reads none.</summary>
    public ProxyTrust? Trust { get; init; }

    /// <summary>True where it reports every request as made over TLS, whatever was spoken.</summary>
    public bool AssumesTls { get; init; }

    public bool IsWeb => Bindings.Count > 0;
}

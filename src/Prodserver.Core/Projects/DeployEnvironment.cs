using Prodserver.Core.Findings;

namespace Prodserver.Core.Projects;

/// <summary>One environment of a project: what Django's settings and <c>prodserver.yaml</c> say about it, with defaults filled in.</summary>
public sealed record DeployEnvironment
{
    /// <summary>The name, such as <c>production</c>: <c>^[a-z][a-z0-9-]*$</c>.</summary>
    public required string Name { get; init; }

    public required EnvironmentKind Kind { get; init; }

    /// <summary>The dotted settings module, such as <c>shop.settings.production</c>.</summary>
    public required string SettingsModule { get; init; }

    /// <summary>Where the environment is declared: its entry in <c>prodserver.yaml</c>, else its settings file.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>The processes in the order in which they are declared.</summary>
    public required IReadOnlyList<ProcessDefinition> Processes { get; init; }

    public required DjangoSettings Django { get; init; }

    public required HostPaths Paths { get; init; }

    public required ImageSettings Image { get; init; }

    public required ConsumerVersions Versions { get; init; }

    public Launcher Launcher { get; init; } = Launcher.Native;

    /// <summary>What <c>os.environ</c> holds for the settings and the processes, in declared order; <c>DJANGO_SETTINGS_MODULE</c> is not among them.</summary>
    public IReadOnlyList<EnvironmentVariable> Variables { get; init; } = [];

    /// <summary>Names of the variables whose values never enter the pipeline.</summary>
    public IReadOnlyList<SecretName> Secrets { get; init; } = [];

    public HostFacts Host { get; init; } = new();

    /// <summary>Host names that nginx answers to: declared ones, else <c>ALLOWED_HOSTS</c>. Empty where neither says any.</summary>
    public IReadOnlyList<ServerName> ServerNames { get; init; } = [];

    /// <summary>The certificate that nginx serves; null means plain HTTP.</summary>
    public TlsFiles? Tls { get; init; }

    public ProxySettings Proxy { get; init; } = new();

    public FileMount? Static { get; init; }

    public FileMount? Media { get; init; }

    /// <summary>The system user of the processes on a host.</summary>
    public required string User { get; init; }

    public DeployTarget Deploy { get; init; } = new DeployTarget.Directory();

    public bool IsProduction => Kind == EnvironmentKind.Production;
}

using Prodserver.Configuration.Keys.Types;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of a destination.</summary>
internal static class DeployKeys
{
    private const int Hour = 3600;

    public static readonly Key<DeployKind> To = new("to", new ChoiceType<DeployKind>(("directory", DeployKind.Directory), ("ssh", DeployKind.Ssh), ("docker", DeployKind.Docker), ("swarm", DeployKind.Swarm)))
    {
        Description = "The kind of destination: a folder of this machine, Linux hosts with systemd and nginx, a Docker engine, or a swarm.",
        Default = "directory",
    };

    public static readonly Key<string> Path = new("path", Texts.DeliveryPath)
    {
        Description = "The folder of the destination directory, absolute or below the output folder.",
        Default = "the output folder",
    };

    public static readonly Key<bool> Releases = new("releases", new BooleanType())
    {
        Description = "Whether the destination directory keeps releases: each in a folder of its own, with a link current to the one in service.",
        Default = "false",
    };

    public static readonly Key<IReadOnlyList<Declared<string>>> Hosts = new("hosts", new ListType<string>("a list of hosts", Texts.SshHost))
    {
        Description = "The hosts of the destination ssh, as the OpenSSH client takes them: names of its config, USER@HOST or ssh://USER@HOST:PORT. The first one migrates the database.",
    };

    public static readonly Key<string> SshConfig = new("ssh_config", Texts.ProjectPath)
    {
        Description = "A configuration file of the OpenSSH client, below the project's folder, in place of the user's own.",
        Default = "the user's own",
    };

    public static readonly Key<string> Context = new("context", Texts.DockerContext)
    {
        Description = "The docker context that leads to the engine of the destinations docker and swarm, as docker context ls lists it.",
        Default = "the one in use",
    };

    public static readonly Key<Section> Registry = new("registry", RegistryKeys.Section)
    {
        Description = "The registry that images of the destinations docker and swarm are pushed to, under image.name. An empty map pushes without a login.",
        Default = "images stay in the engine",
    };

    public static readonly Key<SwarmPublish> Publish = new("publish", new ChoiceType<SwarmPublish>(("ingress", SwarmPublish.Ingress), ("host", SwarmPublish.Host)))
    {
        Description = "How a swarm opens ports: on every node, which passes requests on (ingress), or on the nodes that a task runs on, which then has to stop before its successor starts (host).",
        Default = "ingress",
    };

    public static readonly Key<string> Proxy = new("proxy", Texts.Image)
    {
        Description = "The image with nginx for the container that holds the published ports of the destination docker.",
        Default = DeployTarget.Docker.NginxImage,
    };

    public static readonly Key<int> HealthTimeout = new("health_timeout", new IntegerType(1, Hour))
    {
        Description = "Seconds within which every process of a new release has to answer well.",
        Default = "30",
    };

    public static readonly Key<int> Drain = new("drain", new IntegerType(0, Hour))
    {
        Description = "Seconds that requests to the old release may still take before their connections are closed.",
        Default = "30",
    };

    public static readonly Key<int> Keep = new("keep", new IntegerType(2, 100))
    {
        Description = "Releases that stay on a host, in an engine or in a folder, the running one included.",
        Default = "5",
    };

    public static readonly Key<bool> Migrate = new("migrate", new BooleanType())
    {
        Description = "Whether a deployment applies the migrations, once, on the first host.",
        Default = "true",
    };

    public static readonly Key<IReadOnlyList<Declared<string>>> Order = new("order", new ListType<string>("a list of processes", Texts.ProcessName))
    {
        Description = "The order in which processes that can't run twice, such as workers, are replaced.",
        Default = "the order in which they are declared",
    };

    public static readonly Key<Section> Hooks = new("hooks", HookKeys.Section)
    {
        Description = "Commands of the project's own, each run in the folder of the new release as the processes run: with their user, variables and secrets. One that fails fails the deployment.",
    };

    public static readonly SectionType Section = new(
        "deploy", "a map of the keys of a destination", To, Path, Releases, Hosts, SshConfig, Context, Registry, Proxy, Publish, HealthTimeout, Drain, Keep, Migrate, Order, Hooks);
}

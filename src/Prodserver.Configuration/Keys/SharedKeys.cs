using Prodserver.Configuration.Keys.Types;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Keys;

/// <summary>
/// The keys that may stand in an environment and, as the default of every environment, at the top level. What an environment says wins: a text, number or
/// list replaces that of the top level; maps (<c>variables</c>, <c>versions</c>, <c>host</c>, <c>processes</c> and the like) are merged key by key;
/// <c>secrets</c> are added up, so that none is forgotten.
/// </summary>
internal static class SharedKeys
{
    public static readonly Key<string> Settings = new("settings", Texts.Module)
    {
        Description = "The settings module. {environment} stands for the environment's name, dashes as underscores.",
        Default = "the module that is named like the environment, else the one that manage.py names",
    };

    public static readonly Key<Launcher> EnvironmentLauncher = new("launcher", Choices.Launchers)
    {
        Description = "What starts the processes: native for the server's own program (uvicorn …), manage for python manage.py prodserver NAME.",
        Default = "native",
    };

    public static readonly Key<HardeningProfile> Hardening = new("hardening", Choices.Hardening)
    {
        Description = "How much of the system the units keep from the processes: strict leaves no network, standard leaves internet sockets, "
            + "compat also what native extensions need.",
        Default = "standard",
    };

    public static readonly Key<Section> Versions = new("versions", VersionKeys.Section)
    {
        Description = "The versions of what reads the artifacts. Quote them: an editor takes 3.10 for 3.1.",
    };

    public static readonly Key<IReadOnlyList<Named<Section>>> Processes = new(
        "processes",
        new MapType<Section>("a map of processes", Patterns.ProcessName, "a name of letters, digits, dashes and underscores, at most 48 characters", ProcessKeys.Section))
    {
        Description = "What PRODUCTION_PROCESSES does not say of its processes, by name, or whole processes with a backend.",
    };

    public static readonly Key<IReadOnlyList<Named<string>>> Variables = new(
        "variables", new MapType<string>("a map of variables", Patterns.VariableName, "a name of letters, digits and underscores", new VariableType()))
    {
        Description = "Environment variables for the settings and the processes. They beat those of env_files.",
    };

    public static readonly Key<IReadOnlyList<Declared<string>>> EnvFiles = new("env_files", new ListType<string>("a list of files of the project", Texts.ProjectPath))
    {
        Description = "Files of NAME=value lines with more variables; a later file beats an earlier one. Values of secrets in them are not read. {environment} is replaced.",
    };

    public static readonly Key<IReadOnlyList<Declared<string>>> Secrets = new("secrets", new ListType<string>("a list of names of variables", Texts.SecretName))
    {
        Description = "Names of variables that are set on the target only; their values never enter the pipeline.",
    };

    public static readonly Key<Section> Host = new("host", HostKeys.Section)
    {
        Description = "The machine that the environment runs on.",
    };

    public static readonly Key<IReadOnlyList<Declared<string>>> ServerNames = new("server_names", new ListType<string>("a list of host names", Texts.HostName))
    {
        Description = "The host names that nginx answers to; *.example.com and .example.com stand for subdomains. {environment} is replaced.",
        Default = "ALLOWED_HOSTS of the settings, without '*' and, unless nothing else is there or in development, without local names",
    };

    public static readonly Key<Section> Tls = new("tls", TlsKeys.Section)
    {
        Description = "The certificate that nginx serves. {environment} is replaced in the paths.",
        Default = "plain HTTP",
    };

    public static readonly Key<Section> Nginx = new("nginx", NginxKeys.Section)
    {
        Description = "What the host's nginx is like.",
    };

    public static readonly Key<Section> Static = new("static", FileMountKeys.Section)
    {
        Description = "The static files that nginx serves itself. {environment} is replaced in root.",
        Default = "STATIC_URL and STATIC_ROOT of the settings",
    };

    public static readonly Key<Section> Media = new("media", FileMountKeys.Section)
    {
        Description = "The uploaded files that nginx serves itself. {environment} is replaced in root.",
        Default = "MEDIA_URL and MEDIA_ROOT of the settings",
    };

    public static readonly Key<string> User = new("user", Texts.User)
    {
        Description = "The system user of the processes on a host.",
        Default = "the project's name",
    };

    public static readonly Key<string> HostDirectory = new("directory", Texts.HostPath)
    {
        Description = "The project's folder on a host; the code is in its folder current. {environment} is replaced.",
        Default = "/srv/PROJECT",
    };

    public static readonly Key<string> VirtualEnvironment = new("virtualenv", Texts.HostPath)
    {
        Description = "The virtual environment on a host. {environment} is replaced.",
        Default = "DIRECTORY/venv",
    };

    public static readonly Key<Section> Image = new("image", ImageKeys.Section)
    {
        Description = "The container image.",
    };

    public static readonly Key<Section> Deploy = new("deploy", DeployKeys.Section)
    {
        Description = "Where the artifacts are delivered to.",
    };

    public static readonly IReadOnlyList<Key> All =
    [
        Settings, EnvironmentLauncher, Hardening, Versions, Processes, Variables, EnvFiles, Secrets, Host, ServerNames, Tls, Nginx, Static, Media, User, HostDirectory,
        VirtualEnvironment, Image, Deploy,
    ];
}

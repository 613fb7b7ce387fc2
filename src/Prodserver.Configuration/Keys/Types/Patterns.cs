using System.Text.RegularExpressions;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>
/// The forms of the texts in <c>prodserver.yaml</c>. <c>{environment}</c> is the only brace that a text with a placeholder may have, so that a
/// misspelt placeholder is refused.
/// </summary>
internal static partial class Patterns
{
    private const string ProjectNameText = "^[a-z][a-z0-9-]{0,39}$";
    private const string ProcessNameText = "^[A-Za-z0-9_][A-Za-z0-9_-]{0,47}$";
    private const string VariableNameText = "^[A-Za-z_][A-Za-z0-9_]*$";
    private const string VariableValueText = @"^[^\x00]*$";
    private const string DottedNameText = @"^[^\x00-\x20\x7f./\\:{}]+(\.[^\x00-\x20\x7f./\\:{}]+)+$";
    private const string BackendText = @"^([a-z][a-z0-9-]*|[^\x00-\x20\x7f./\\:{}]+(\.[^\x00-\x20\x7f./\\:{}]+)+)$";
    private const string ModuleText = @"^([^\x00-\x20\x7f./\\:{}]|\{environment\})+(\.([^\x00-\x20\x7f./\\:{}]|\{environment\})+)*$";
    private const string HostPathText = @"^(?!.*/\.\.(/|$))/([^\x00-\x1f\x7f\\{}]|\{environment\})*$";
    private const string ProjectPathText = @"^(?!/)(?!(.*/)?\.\.(/|$))([^\x00-\x1f\x7f\\{}]|\{environment\})+$";
    private const string DeliveryPathText = @"^(?!(.*/)?\.\.(/|$))([^\x00-\x1f\x7f\\{}]|\{environment\})+$";
    private const string HostNameText = @"^([^\x00-\x20\x7f{}]|\{environment\})+$";
    private const string UrlPathText = @"^/[^\x00-\x20\x7f?#]*$";
    private const string HealthText = @"^/[^\x00-\x20\x7f#]*$";
    private const string UrlPrefixText = @"^/([^\x00-\x20\x7f?#]*/)?$";
    private const string SshHostText = @"^([A-Za-z_][A-Za-z0-9_.-]*@)?[A-Za-z0-9][A-Za-z0-9_.-]*$|^ssh://([A-Za-z_][A-Za-z0-9_.-]*@)?[A-Za-z0-9][A-Za-z0-9_.-]*(:[0-9]{1,5})?$";
    private const string DockerContextText = "^[A-Za-z0-9][A-Za-z0-9_.+-]*$";
    private const string RegistryServerText = "^[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?$";
    private const string RegistryUserText = @"^[^\x00-\x20\x7f-][^\x00-\x20\x7f]*$";
    private const string UserText = "^(?!root$)[a-z_][a-z0-9_-]{0,30}$";
    private const string MemoryText = "^[1-9][0-9]{0,5}([KMGTkmgt][Bb]?|[KMGT]i[Bb]?)$";
    private const string VersionText = @"^[0-9]{1,9}(\.[0-9]{1,9})*([._-]?([Dd][Ee][Vv]|[Aa]|[Bb]|[Rr][Cc]|[Pp][Oo][Ss][Tt])\.?[0-9]{0,9})?$";
    private const string RepositoryText = @"^([A-Za-z0-9.-]+(:[0-9]{1,5})?/)?[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*$";
    private const string ImageText = @"^([A-Za-z0-9.-]+(:[0-9]{1,5})?/)?[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*"
        + @"(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}(@sha256:[0-9a-f]{64})?|@sha256:[0-9a-f]{64})$";

    /// <summary>The name of a project or environment.</summary>
    public static readonly TextPattern ProjectName = new(ProjectNameText, ProjectNameRegex);

    /// <summary>The name of a process: it becomes part of unit, socket and service names.</summary>
    public static readonly TextPattern ProcessName = new(ProcessNameText, ProcessNameRegex);

    public static readonly TextPattern VariableName = new(VariableNameText, VariableNameRegex);

    public static readonly TextPattern VariableValue = new(VariableValueText, VariableValueRegex);

    /// <summary>A dotted path of at least two names.</summary>
    public static readonly TextPattern DottedName = new(DottedNameText, DottedNameRegex);

    /// <summary>A dotted path, or a server's short name such as <c>hypercorn</c>.</summary>
    public static readonly TextPattern Backend = new(BackendText, BackendRegex);

    public static readonly TextPattern Module = new(ModuleText, ModuleRegex);

    /// <summary>An absolute POSIX path without <c>..</c>.</summary>
    public static readonly TextPattern HostPath = new(HostPathText, HostPathRegex);

    /// <summary>A path below the project's folder.</summary>
    public static readonly TextPattern ProjectPath = new(ProjectPathText, ProjectPathRegex);

    public static readonly TextPattern DeliveryPath = new(DeliveryPathText, DeliveryPathRegex);

    /// <summary>Anything that could be meant as a host name; the names themselves are judged with those of <c>ALLOWED_HOSTS</c>.</summary>
    public static readonly TextPattern HostName = new(HostNameText, HostNameRegex);

    public static readonly TextPattern UrlPath = new(UrlPathText, UrlPathRegex);

    public static readonly TextPattern Health = new(HealthText, HealthRegex);

    /// <summary>A path with a slash at both ends.</summary>
    public static readonly TextPattern UrlPrefix = new(UrlPrefixText, UrlPrefixRegex);

    /// <summary>A destination of ssh: no option, since it starts with neither a dash nor a blank.</summary>
    public static readonly TextPattern SshHost = new(SshHostText, SshHostRegex);

    /// <summary>A name that Docker takes for a context, and no option.</summary>
    public static readonly TextPattern DockerContext = new(DockerContextText, DockerContextRegex);

    public static readonly TextPattern RegistryServer = new(RegistryServerText, RegistryServerRegex);

    public static readonly TextPattern RegistryUser = new(RegistryUserText, RegistryUserRegex);

    /// <summary>What systemd and useradd take as a user, but root.</summary>
    public static readonly TextPattern User = new(UserText, UserRegex);

    public static readonly TextPattern Memory = new(MemoryText, MemoryRegex);

    public static readonly TextPattern Version = new(VersionText, VersionRegex);

    /// <summary>An image without a tag.</summary>
    public static readonly TextPattern Repository = new(RepositoryText, RepositoryRegex);

    /// <summary>An image with a tag or digest.</summary>
    public static readonly TextPattern Image = new(ImageText, ImageRegex);

    [GeneratedRegex(ProjectNameText, RegexOptions.CultureInvariant)]
    private static partial Regex ProjectNameRegex();

    [GeneratedRegex(ProcessNameText, RegexOptions.CultureInvariant)]
    private static partial Regex ProcessNameRegex();

    [GeneratedRegex(VariableNameText, RegexOptions.CultureInvariant)]
    private static partial Regex VariableNameRegex();

    [GeneratedRegex(VariableValueText, RegexOptions.CultureInvariant)]
    private static partial Regex VariableValueRegex();

    [GeneratedRegex(DottedNameText, RegexOptions.CultureInvariant)]
    private static partial Regex DottedNameRegex();

    [GeneratedRegex(BackendText, RegexOptions.CultureInvariant)]
    private static partial Regex BackendRegex();

    [GeneratedRegex(ModuleText, RegexOptions.CultureInvariant)]
    private static partial Regex ModuleRegex();

    [GeneratedRegex(HostPathText, RegexOptions.CultureInvariant)]
    private static partial Regex HostPathRegex();

    [GeneratedRegex(ProjectPathText, RegexOptions.CultureInvariant)]
    private static partial Regex ProjectPathRegex();

    [GeneratedRegex(DeliveryPathText, RegexOptions.CultureInvariant)]
    private static partial Regex DeliveryPathRegex();

    [GeneratedRegex(HostNameText, RegexOptions.CultureInvariant)]
    private static partial Regex HostNameRegex();

    [GeneratedRegex(UrlPathText, RegexOptions.CultureInvariant)]
    private static partial Regex UrlPathRegex();

    [GeneratedRegex(HealthText, RegexOptions.CultureInvariant)]
    private static partial Regex HealthRegex();

    [GeneratedRegex(UrlPrefixText, RegexOptions.CultureInvariant)]
    private static partial Regex UrlPrefixRegex();

    [GeneratedRegex(SshHostText, RegexOptions.CultureInvariant)]
    private static partial Regex SshHostRegex();

    [GeneratedRegex(DockerContextText, RegexOptions.CultureInvariant)]
    private static partial Regex DockerContextRegex();

    [GeneratedRegex(RegistryServerText, RegexOptions.CultureInvariant)]
    private static partial Regex RegistryServerRegex();

    [GeneratedRegex(RegistryUserText, RegexOptions.CultureInvariant)]
    private static partial Regex RegistryUserRegex();

    [GeneratedRegex(UserText, RegexOptions.CultureInvariant)]
    private static partial Regex UserRegex();

    [GeneratedRegex(MemoryText, RegexOptions.CultureInvariant)]
    private static partial Regex MemoryRegex();

    [GeneratedRegex(VersionText, RegexOptions.CultureInvariant)]
    private static partial Regex VersionRegex();

    [GeneratedRegex(RepositoryText, RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryRegex();

    [GeneratedRegex(ImageText, RegexOptions.CultureInvariant)]
    private static partial Regex ImageRegex();
}

namespace Prodserver.Configuration.Keys.Types;

/// <summary>The text types that several keys share.</summary>
internal static class Texts
{
    public static readonly TextType ProjectName = new("a name of lower-case letters, digits and dashes, at most 40 characters", Patterns.ProjectName);

    public static readonly TextType Module = new("a dotted module name such as shop.settings.production", Patterns.Module);

    public static readonly TextType DottedName = new("a dotted path such as shop.celery.app", Patterns.DottedName);

    public static readonly TextType Backend =
        new("the dotted path of a class such as django_prodserver.backends.uvicorn.UvicornServer, or a short name such as hypercorn", Patterns.Backend);

    public static readonly TextType HostPath = new("an absolute path without '..'", Patterns.HostPath);

    public static readonly TextType ProjectPath = new("a path below the project's folder", Patterns.ProjectPath);

    public static readonly TextType DeliveryPath = new("a path without '..'", Patterns.DeliveryPath);

    public static readonly TextType HostName = new("a host name such as www.example.com", Patterns.HostName);

    public static readonly TextType UrlPath = new("a URL path such as /ws/", Patterns.UrlPath);

    public static readonly TextType Health = new("a URL path such as /healthz/", Patterns.Health);

    public static readonly TextType UrlPrefix = new("a URL path with a slash at both ends, such as /static/", Patterns.UrlPrefix);

    public static readonly TextType SshHost = new("a host that ssh takes, such as web1, deploy@web1.example.com or ssh://web1:2222", Patterns.SshHost);

    public static readonly TextType DockerContext = new("the name of a docker context", Patterns.DockerContext);

    public static readonly TextType RegistryServer = new("a registry such as registry.example.com:5000", Patterns.RegistryServer);

    public static readonly TextType RegistryUser = new("a user name without blanks", Patterns.RegistryUser);

    public static readonly TextType ProcessName = new("the name of a process", Patterns.ProcessName);

    public static readonly TextType Word = new("a word of a command", Patterns.VariableValue);

    public static readonly TextType User = new("the name of a system user other than root", Patterns.User);

    public static readonly TextType Repository = new("an image name without a tag, such as registry.example.com/shop", Patterns.Repository);

    public static readonly TextType Image = new("an image with a tag or digest, such as python:3.11-slim", Patterns.Image);

    /// <summary>A wrong value may be <c>NAME=value</c> with the secret itself.</summary>
    public static readonly TextType SecretName = new("the name of a variable such as DATABASE_URL", Patterns.VariableName) { IsConfidential = true };
}

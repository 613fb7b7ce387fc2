using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of a registry of images.</summary>
internal static class RegistryKeys
{
    public static readonly Key<string> Server = new("server", Texts.RegistryServer)
    {
        Description = "The registry's host name, with its port where it has one.",
        Default = "the registry in image.name, else Docker Hub",
    };

    public static readonly Key<string> UserName = new("username", Texts.RegistryUser)
    {
        Description = "Who logs in.",
        Default = "no login: whoever is logged in pushes",
    };

    public static readonly Key<string> Password = new("password", Texts.SecretName)
    {
        Description = "The name of the environment variable, where Deploy runs, that holds the password; never the password itself.",
    };

    public static readonly SectionType Section = new("registry", "a map of server, username and password", Server, UserName, Password);
}

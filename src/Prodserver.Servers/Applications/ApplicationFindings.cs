using Prodserver.Core.Findings;

namespace Prodserver.Servers.Applications;

/// <summary>What can be wrong with the application that a server is told to load.</summary>
public static class ApplicationFindings
{
    public static readonly FindingCode NotSet = new("PB240", "The settings name no application",
        "A server has to be told what to serve: ASGI_APPLICATION or WSGI_APPLICATION, as the backend asks.");

    public static readonly FindingCode Malformed = new("PB241", "The application is no dotted path",
        "ASGI_APPLICATION and WSGI_APPLICATION are dotted paths that end with the name of the object, such as shop.asgi.application.");

    public static readonly FindingCode ModuleMissing = new("PB242", "The application's module is missing",
        "The server can't import it and ends, or restarts its workers for ever.");

    public static readonly FindingCode NotDefined = new("PB243", "The application's module does not define it",
        "The server imports the module, does not find the name and ends, or restarts its workers for ever.");

    public static readonly FindingCode WrongInterface = new("PB244", "The application speaks another protocol than the backend",
        "An ASGI application under a WSGI server, and the other way round, fails at every request.");

    public static readonly FindingCode InterfaceOverridden = new("PB245", "ARGS override the backend's interface",
        "The backend decides whether the application is served as ASGI or WSGI; an option of ARGS comes later on the command line and wins.");

    public static readonly FindingCode Unknown = new("PB246", "The application can't be known",
        "The setting depends on something that only running code would tell.");

    public static readonly FindingCode NotFactory = new("PB247", "The application is no factory",
        "With the option factory the server calls the object without arguments to get the application; Django's application object can't be called so.");
}

using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Uvicorn.Rules;

/// <summary>The packages that values of uvicorn's options need. Absent, they end it with a ModuleNotFoundError. Source: its pyproject.toml.</summary>
internal static class UvicornPackages
{
    public static NeededPackage? ForLoop(string loop) => loop == "uvloop" ? Standard("uvloop") : null;

    public static NeededPackage? ForHttp(string http) => http == "httptools" ? Standard("httptools") : null;

    public static NeededPackage? ForWebsockets(string implementation) => implementation switch
    {
        "websockets" or "websockets-sansio" => Standard("websockets"),
        "wsproto" => new NeededPackage("wsproto"),
        _ => null,
    };

    public static NeededPackage ForEnvFile(string _) => Standard("python-dotenv");

    public static NeededPackage? ForLogConfig(string path) =>
        path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal) ? Standard("pyyaml") : null;

    private static NeededPackage Standard(string name) => new(name, "standard");
}

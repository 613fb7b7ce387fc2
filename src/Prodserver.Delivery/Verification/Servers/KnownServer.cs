namespace Prodserver.Delivery.Verification.Servers;

/// <summary>A Python server whose parser can be asked without starting it.</summary>
/// <param name="Package">The Python package, which is also the name that processes know it by.</param>
/// <param name="Program">The first word of its command lines.</param>
internal sealed record KnownServer(string Package, string Program)
{
    public static IReadOnlyList<KnownServer> All { get; } =
    [
        new("uvicorn", "uvicorn"),
        new("gunicorn", "gunicorn"),
        new("waitress", "waitress-serve"),
    ];
}

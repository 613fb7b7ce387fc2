namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>What containers of a deployment say of themselves.</summary>
internal static class Labels
{
    /// <summary>What the environment is called in the engine.</summary>
    public const string Name = "build.prodserver.name";

    public const string Release = "build.prodserver.release";

    public const string Process = "build.prodserver.process";

    /// <summary>Of the lock: who holds it.</summary>
    public const string Holder = "build.prodserver.holder";

    /// <summary>Of the proxy: what it was made from.</summary>
    public const string Made = "build.prodserver.made";
}

namespace EndToEnd.Tests.Deployments;

/// <summary>One engine for all tests that deploy to one, with the shop in its first release. The assembly's <c>[SetUpFixture]</c> ends it.</summary>
internal sealed class DeployedEngine
{
    public const string Canary = "c4n4ry-0f-th3-3ng1n3";

    private static Task<DeployedEngine>? _made;

    private static EngineShop? _shop;

    private DeployedEngine(EngineShop shop, string output, string version, IReadOnlyList<string> seen) => (Shop, Output, Version, Seen) = (shop, output, version, seen);

    public EngineShop Shop { get; }

    /// <summary>What the first deployment said.</summary>
    public string Output { get; }

    /// <summary>What the page said after it.</summary>
    public string Version { get; }

    /// <summary>The command lines with the canary, while it was under way.</summary>
    public IReadOnlyList<string> Seen { get; }

    /// <summary>The engine, made at the first call.</summary>
    public static Task<DeployedEngine> GetAsync() => _made ??= MakeAsync();

    public static void End() => _shop?.Dispose();

    private static async Task<DeployedEngine> MakeAsync()
    {
        _shop = new EngineShop(Canary);
        using var watching = new CancellationTokenSource();
        var seen = Task.Run(() => CommandLines.Watch(Canary, watching.Token));

        var output = await _shop.DeployAsync();

        await watching.CancelAsync();
        TestContext.Out.WriteLine(output);
        return new DeployedEngine(_shop, output, await _shop.VersionAsync(), await seen);
    }
}

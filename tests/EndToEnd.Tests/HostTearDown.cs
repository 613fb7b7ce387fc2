using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests;

/// <summary>Ends the host that the tests have shared.</summary>
[SetUpFixture]
public sealed class HostTearDown
{
    [OneTimeTearDown]
    public void EndHost() => SharedHost.End();
}

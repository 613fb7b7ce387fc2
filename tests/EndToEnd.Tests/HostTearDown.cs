using EndToEnd.Tests.Deployments;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests;

/// <summary>Ends the host and the engine that the tests have shared.</summary>
[SetUpFixture]
public sealed class HostTearDown
{
    [OneTimeTearDown]
    public void EndHost()
    {
        SharedHost.End();
        DeployedEngine.End();
    }
}

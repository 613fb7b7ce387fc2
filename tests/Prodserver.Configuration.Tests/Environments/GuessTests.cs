using Prodserver.Configuration.Environments;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Tests.Environments;

internal sealed class GuessTests
{
    [TestCase("dev", EnvironmentKind.Development)]
    [TestCase("local-docker", EnvironmentKind.Development)]
    [TestCase("test", EnvironmentKind.Development)]
    [TestCase("staging-eu", EnvironmentKind.Staging)]
    [TestCase("uat", EnvironmentKind.Staging)]
    [TestCase("live", EnvironmentKind.Production)]
    [TestCase("eu-production", EnvironmentKind.Production)]
    [TestCase("devices", null)]
    [TestCase("base", null)]
    public void Should_tell_the_kind_from_the_name(string name, EnvironmentKind? kind) => Assert.That(EnvironmentKinds.Find(name), Is.EqualTo(kind));
}

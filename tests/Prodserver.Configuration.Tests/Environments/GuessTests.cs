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

    [TestCase("DJANGO_SECRET_KEY", "x", true)]
    [TestCase("db_password", "x", true)]
    [TestCase("DATABASE_URL", "postgres://shop:hunter2@db/shop", true)]
    [TestCase("DATABASE_URL", "postgres://shop@db/shop", false)]
    [TestCase("HOME_PAGE", "https://example.com/a:b@c", false)]
    [TestCase("DJANGO_SECRET_KEY", "", false)]
    [TestCase("PORT", "8000", false)]
    public void Should_guess_secrets(string name, string value, bool isSecret) => Assert.That(SecretGuess.LooksLikeSecret(name, value), Is.EqualTo(isSecret));
}

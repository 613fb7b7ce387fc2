namespace Prodserver.Core.Tests;

public sealed class SecretGuessTests
{
    [TestCase("DJANGO_SECRET_KEY", "x", true)]
    [TestCase("db_password", "x", true)]
    [TestCase("DATABASE_URL", "postgres://shop:hunter2@db/shop", true)]
    [TestCase("DATABASE_URL", "postgres://shop@db/shop", false)]
    [TestCase("HOME_PAGE", "https://example.com/a:b@c", false)]
    [TestCase("DJANGO_SECRET_KEY", "", false)]
    [TestCase("PORT", "8000", false)]
    public void Should_guess_secrets(string name, string value, bool isSecret) => Assert.That(SecretGuess.LooksLikeSecret(name, value), Is.EqualTo(isSecret));
}

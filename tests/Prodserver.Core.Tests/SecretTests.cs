using System.Text.Json;

namespace Prodserver.Core.Tests;

public sealed class SecretTests
{
    private readonly Secret _secret = new("hunter2");

    [Test]
    public void Should_never_print_its_value() => Assert.That($"{_secret} {_secret.ToString()} {JsonSerializer.Serialize(_secret)}", Is.EqualTo("[REDACTED] [REDACTED] {}"));

    [Test]
    public void Should_reveal_its_value_where_it_is_asked_to() => Assert.That(_secret.Reveal(), Is.EqualTo("hunter2"));
}

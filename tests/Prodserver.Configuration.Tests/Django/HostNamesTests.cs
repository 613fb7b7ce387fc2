using CsCheck;
using Prodserver.Configuration.Django;

namespace Prodserver.Configuration.Tests.Django;

internal sealed class HostNamesTests
{
    [TestCase("Example.COM", "example.com")]
    [TestCase("*.example.com", "*.example.com")]
    [TestCase(".example.com", ".example.com")]
    [TestCase("bücher.example", "xn--bcher-kva.example")]
    [TestCase("BÜCHER.example", "xn--bcher-kva.example")]
    [TestCase("192.168.1.10", "192.168.1.10")]
    [TestCase("localhost", "localhost")]
    public void Should_normalise_names(string name, string normal) => Assert.That(HostNames.Normalize(name, out _), Is.EqualTo(normal));

    [TestCase("", "it is empty")]
    [TestCase("*.", "it is empty")]
    [TestCase("https://example.com", "it has a scheme")]
    [TestCase("example.com/shop", "it has a path")]
    [TestCase("example.com:8000", "it has a port")]
    [TestCase("[::1]", "it is an IPv6 address")]
    [TestCase("a*b.com", "a '*' stands for a whole label at the start only")]
    [TestCase("example.*", "a '*' stands for a whole label at the start only")]
    [TestCase("my_shop.com", "it has an underscore")]
    [TestCase("example.com.", "it ends with a dot")]
    [TestCase("~^www\\d+$", "it is a regular expression")]
    [TestCase("a..b", "its labels are not letters, digits and inner dashes, 63 at most")]
    [TestCase("-a.com", "its labels are not letters, digits and inner dashes, 63 at most")]
    [TestCase("a b", "its labels are not letters, digits and inner dashes, 63 at most")]
    [TestCase("a;b", "its labels are not letters, digits and inner dashes, 63 at most")]
    public void Should_say_why_a_name_can_not_be_one(string name, string fault)
    {
        var normal = HostNames.Normalize(name, out var found);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(normal, Is.Null);
            Assert.That(found, Is.EqualTo(fault));
        }
    }

    [Test]
    public void Should_give_only_names_that_nginx_takes_as_they_are() =>
        Gen.String.Sample(name => HostNames.Normalize(name, out _) is not { } normal || normal.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-' or '*'), iter: 20_000);

    [Test]
    public void Should_give_the_same_name_when_asked_again() =>
        Gen.OneOf("a", "B", "ü", "ß", "日", ".", "-", "*.", "1").Array[1, 8].Select(string.Concat)
            .Sample(name => HostNames.Normalize(name, out _) is not { } normal || HostNames.Normalize(normal, out _) == normal, iter: 20_000);
}

using CsCheck;
using Prodserver.Core.Findings;

namespace Prodserver.Core.Tests;

public sealed class UrlPasswordTests
{
    [TestCase("postgres://user:pass@host/db", true)]
    [TestCase("redis://:pass@host", true)]
    [TestCase("amqp://user:pa/ss?@host//", true)]
    [TestCase("http://a/ and redis://u:p@h", true)]
    [TestCase("postgres://user@host:5432/db", false)]
    [TestCase("http://host:8000/a@b", false)]
    [TestCase("http://host/a:b@c", false)]
    [TestCase("redis://:@host", false)]
    [TestCase("user:pass@host", false)]
    [TestCase("://u:p@h", false)]
    [TestCase("", false)]
    public void Should_find_a_password_in_a_url(string text, bool found) => Assert.That(UrlPassword.IsIn(text), Is.EqualTo(found));

    [TestCase("no 'postgres://user:p@ss@host/db' here", "no 'postgres://…@host/db' here")]
    [TestCase("https://token@host and ftp://u:p@h", "https://…@host and ftp://…@h")]
    [TestCase("https://host/ and a@b", "https://host/ and a@b")]
    [TestCase("a@b", "a@b")]
    public void Should_hide_what_stands_before_the_host(string text, string hidden) => Assert.That(UrlPassword.Hidden(text), Is.EqualTo(hidden));

    [Test]
    public void Should_hide_every_password_that_it_finds() => Gen.Select(Gen.String["ab:/@?# "], Gen.String["ab:/@?# "]).Sample((before, after) =>
        !UrlPassword.IsIn(UrlPassword.Hidden($"{before}x://u:S3CRET@h{after}")) && !UrlPassword.Hidden($"{before} x://u:S3CRET@h{after}").Contains("S3CRET", StringComparison.Ordinal));

    [Test]
    public void Should_never_stand_in_a_finding()
    {
        var finding = new Finding
        {
            Code = new FindingCode("PB999", "t", "e."),
            Severity = Severity.Error,
            Position = new SourcePosition("f"),
            Message = "'redis://:secret@host' is wrong",
            Fix = "write 'redis://:secret@host/0'",
        };

        Assert.That(finding.ToString(), Is.EqualTo("f: error PB999: 'redis://…@host' is wrong; write 'redis://…@host/0'"));
    }
}

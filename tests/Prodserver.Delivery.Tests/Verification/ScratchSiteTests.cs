using CsCheck;
using Prodserver.Delivery.Verification.Nginx;

namespace Prodserver.Delivery.Tests.Verification;

public class ScratchSiteTests
{
    [TestCase("ssl_certificate /a/b.pem;", "ssl_certificate \"/c\";")]
    [TestCase("ssl_certificate_key \"/a/${x}.pem\" ;", "ssl_certificate_key \"/k\" ;")]
    [TestCase("proxy_ssl_trusted_certificate '/a b';", "proxy_ssl_trusted_certificate \"/c\";")]
    [TestCase("# ssl_certificate /a;\nssl_certificate\n /b;", "# ssl_certificate /a;\nssl_certificate\n \"/c\";")]
    [TestCase("add_header X \"; ssl_certificate /a;\";", "add_header X \"; ssl_certificate /a;\";")]
    [TestCase("upstream u { server app:8000 max_fails=0; }", "upstream u { server \"127.0.0.1:8000\" max_fails=0; }")]
    [TestCase("server example.com;", "server \"127.0.0.1\";")]
    [TestCase("server 10.0.0.1:80; server [::1]:80; server \"unix:/run/a b.sock\"; server localhost:1;", null)]
    [TestCase("server { listen 80; }", null)]
    [TestCase("server", null)]
    [TestCase("ssl_certificate \"/unterminated", "ssl_certificate \"/c\"")]
    public void Should_replace_what_is_not_here_and_nothing_else(string site, string? expected) =>
        Assert.That(ScratchSite.Of(site, "/c", "/k"), Is.EqualTo(expected ?? site));

    [Test]
    public void Should_read_any_text_and_keep_what_names_neither() =>
        Gen.String[Gen.Char["ab \t\n\\\"';{}#$server"], 0, 40].Sample(text =>
        {
            var copy = ScratchSite.Of(text, "/c", "/k");
            return text.Contains("server", StringComparison.Ordinal) || copy == text;
        });
}

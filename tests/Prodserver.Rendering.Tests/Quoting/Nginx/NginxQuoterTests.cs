using Prodserver.Core.Commands;
using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Quoting.Nginx;

namespace Prodserver.Rendering.Tests.Quoting.Nginx;

public sealed class NginxQuoterTests
{
    [TestCase("/srv/shop/static", "\"/srv/shop/static\"")]
    [TestCase("", "\"\"")]
    [TestCase("a \"b\" \\n {;} $x 'y'", "\"a \\\"b\\\" \\\\n {;} $x 'y'\"")]
    public void Should_quote_a_string(string value, string text) => Assert.That(NginxString.Quote(value).Text, Is.EqualTo(text));

    [TestCase("a\nb")]
    [TestCase("a\rb")]
    [TestCase("a\u001bb")]
    [TestCase("a\tb")]
    public void Should_refuse_control_characters(string value)
    {
        AssertRefused(NginxString.Quote(value), "PB430");
        AssertRefused(NginxValue.Quote(value), "PB430");
        AssertRefused(NginxValue.Quote(value + "$", "dollar"), "PB430");
    }

    [Test]
    public void Should_refuse_a_word_longer_than_the_buffer()
    {
        Assert.That(NginxString.Quote(new string('a', 4093)).Refusal, Is.Null);
        AssertRefused(NginxString.Quote(new string('a', 4094)), "PB431");
        AssertRefused(NginxString.Quote(new string('"', 2047)), "PB431");
        AssertRefused(NginxString.Quote(new string('\u00e9', 2047)), "PB431");
        AssertRefused(NginxValue.Quote(new string('$', 1000), "dollar"), "PB431");
    }

    [Test]
    public void Should_write_a_dollar_sign_through_the_variable_that_holds_one()
    {
        Assert.That(NginxValue.Quote("a\"b").Text, Is.EqualTo("\"a\\\"b\""));
        Assert.That(NginxValue.Quote("$a\\", "shop_dollar").Text, Is.EqualTo("\"${shop_dollar}a\\\\\""));
        AssertRefused(NginxValue.Quote("$a"), "PB432");
    }

    [TestCase("example.com")]
    [TestCase("*.example.com")]
    [TestCase(".example.com")]
    [TestCase("xn--bcher-kva.example")]
    [TestCase("localhost")]
    [TestCase("10.0.0.1")]
    [TestCase("a_b.example")]
    public void Should_take_a_server_name(string name) => Assert.That(NginxServerName.Quote(name).Text, Is.EqualTo(name));

    [TestCase("")]
    [TestCase("Example.com")]
    [TestCase("example.com.")]
    [TestCase("a..b")]
    [TestCase("a*b.example")]
    [TestCase("*")]
    [TestCase("~^x")]
    [TestCase("$hostname")]
    [TestCase("a/b")]
    [TestCase("a:80")]
    [TestCase("a b")]
    [TestCase("a;b")]
    [TestCase("-a.example")]
    [TestCase("b\u00fccher.example")]
    [TestCase("[::1]")]
    public void Should_refuse_a_server_name_that_never_matches(string name) => AssertRefused(NginxServerName.Quote(name), "PB433");

    [Test]
    public void Should_refuse_a_server_name_that_does_not_fit_the_hash()
    {
        var name = new string('a', 42) + ".com";
        Assert.That(NginxServerName.Quote(name).Refusal, Is.Null);
        AssertRefused(NginxServerName.Quote("a" + name), "PB434");
        Assert.That(NginxServerName.Quote("a" + name, bucket: 128).Refusal, Is.Null);
    }

    [Test]
    public void Should_take_only_prefixes_for_locations()
    {
        Assert.That(NginxLocation.Quote("/a$b \"c\"/").Text, Is.EqualTo("\"/a$b \\\"c\\\"/\""));
        AssertRefused(NginxLocation.Quote("~ ^/x"), "PB435");
        AssertRefused(NginxLocation.Quote("= /x"), "PB435");
        AssertRefused(NginxLocation.Quote(""), "PB435");
        AssertRefused(NginxLocation.Quote("/a\nb"), "PB430");
    }

    [Test]
    public void Should_write_addresses()
    {
        Assert.That(NginxUpstream.Quote(new Binding.Tcp("127.0.0.1", 8000)).Text, Is.EqualTo("127.0.0.1:8000"));
        Assert.That(NginxUpstream.Quote(new Binding.Tcp("app-1.internal", 8000)).Text, Is.EqualTo("app-1.internal:8000"));
        Assert.That(NginxUpstream.Quote(new Binding.Tcp("::1", 8000)).Text, Is.EqualTo("[::1]:8000"));
        Assert.That(NginxUpstream.Quote(new Binding.Unix("/run/my shop/web.sock")).Text, Is.EqualTo("\"unix:/run/my shop/web.sock\""));
    }

    [Test]
    public void Should_refuse_addresses_that_nothing_can_connect_to()
    {
        AssertRefused(NginxUpstream.Quote(new Binding.Tcp("127.0.0.1", 0)), "PB437");
        AssertRefused(NginxUpstream.Quote(new Binding.Tcp("127.0.0.1", 65536)), "PB437");
        AssertRefused(NginxUpstream.Quote(new Binding.Tcp("", 80)), "PB437");
        AssertRefused(NginxUpstream.Quote(new Binding.Tcp("a b", 80)), "PB437");
        AssertRefused(NginxUpstream.Quote(new Binding.Tcp("fe80::1%eth0", 80)), "PB437");
        AssertRefused(NginxUpstream.Quote(new Binding.Tcp("1:2", 80)), "PB437");
        AssertRefused(NginxUpstream.Quote(new Binding.Inherited(3)), "PB437");
        AssertRefused(NginxUpstream.Quote(new Binding.Unix("run/web.sock")), "PB436");
        AssertRefused(NginxUpstream.Quote(new Binding.Unix("/" + new string('a', 107))), "PB436");
        Assert.That(NginxUpstream.Quote(new Binding.Unix("/" + new string('a', 106))).Refusal, Is.Null);
    }

    [TestCase("shop_web", true)]
    [TestCase("shop-web", false)]
    [TestCase("1shop", false)]
    [TestCase("", false)]
    [TestCase("a/b", false)]
    public void Should_take_names_that_serve_as_variables_too(string name, bool taken) => Assert.That(NginxName.Quote(name).Text is not null, Is.EqualTo(taken));

    [TestCase("X-Request-ID", true)]
    [TestCase("a b", false)]
    [TestCase("a:", false)]
    [TestCase("", false)]
    public void Should_take_names_of_headers(string name, bool taken) => Assert.That(NginxHeaderName.Quote(name).Text is not null, Is.EqualTo(taken));

    private static void AssertRefused(Quotation quotation, string code)
    {
        Assert.That(quotation.Refusal?.Code.Id, Is.EqualTo(code));
        Assert.That(quotation.Text, Is.Null);
    }
}

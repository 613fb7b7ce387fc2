using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Quoting.Systemd;

namespace Prodserver.Rendering.Tests.Quoting.Systemd;

public sealed class SystemdQuoterTests
{
    [TestCase("/srv/shop/venv/bin/uvicorn", "/srv/shop/venv/bin/uvicorn")]
    [TestCase("/srv/my shop/bin/a", "\"/srv/my shop/bin/a\"")]
    [TestCase("/srv/100%/$a", "\"/srv/100%%/$a\"")]
    public void Should_quote_a_program(string path, string text) => Assert.That(ExecStart.Executable(path).Text, Is.EqualTo(text));

    [TestCase("uvicorn", "PB420")]
    [TestCase("", "PB420")]
    [TestCase("-/bin/x", "PB420")]
    [TestCase("/bin/", "PB420")]
    [TestCase("/bin/a\"b", "PB420")]
    [TestCase("/bin/a'b", "PB420")]
    [TestCase("/bin/a\\b", "PB420")]
    [TestCase("/bin/a\tb", "PB420")]
    [TestCase("/bin/a\0b", "PB410")]
    public void Should_refuse_a_program_that_systemd_would(string path, string code) => AssertRefused(ExecStart.Executable(path), code);

    [TestCase("--host=0.0.0.0", "--host=0.0.0.0")]
    [TestCase("", "\"\"")]
    [TestCase("a b", "\"a b\"")]
    [TestCase("it's", "\"it's\"")]
    [TestCase("50% of $HOME", "\"50%% of $$HOME\"")]
    [TestCase(";", "\";\"")]
    [TestCase("\\ \"\n\t\r\u0001\u007f", "\"\\\\ \\\"\\n\\t\\x0d\\x01\\x7f\"")]
    public void Should_quote_an_argument(string text, string quoted) => Assert.That(ExecStart.Argument(text).Text, Is.EqualTo(quoted));

    [Test]
    public void Should_refuse_an_argument_longer_than_linux_passes()
    {
        Assert.That(ExecStart.Argument(new string('a', 131_071)).Refusal, Is.Null);
        AssertRefused(ExecStart.Argument(new string('\u00e9', 65_536)), "PB412");
    }

    [TestCase("a b", "\"A=a b\"")]
    [TestCase("", "\"A=\"")]
    [TestCase("$HOME 100% \"x\" \\n\n", "\"A=$HOME 100%% \\\"x\\\" \\\\n\\n\"")]
    public void Should_quote_a_variable(string value, string text) => Assert.That(EnvironmentAssignment.Quote("A", value).Text, Is.EqualTo(text));

    [TestCase("A-B")]
    [TestCase("1A")]
    [TestCase("")]
    [TestCase("\u00c4")]
    [TestCase("A B")]
    [TestCase("A=B")]
    public void Should_refuse_a_name_that_systemd_ignores(string name) => AssertRefused(EnvironmentAssignment.Quote(name, "x"), "PB413");

    [TestCase("/srv/shop", "/srv/shop")]
    [TestCase("/srv/my \"shop\" $x 100%", "/srv/my \"shop\" $x 100%%")]
    public void Should_quote_a_path(string path, string text) => Assert.That(UnitPath.Quote(path).Text, Is.EqualTo(text));

    [TestCase("srv", "PB423")]
    [TestCase("", "PB423")]
    [TestCase("~", "PB423")]
    [TestCase("/srv/../etc", "PB423")]
    [TestCase("/srv/*.env", "PB423")]
    [TestCase("/srv/a\\", "PB423")]
    [TestCase("/srv/a ", "PB422")]
    [TestCase("/srv/a\t", "PB422")]
    [TestCase("/srv/a\nExecStartPre=/bin/x", "PB421")]
    [TestCase("/srv/a\u001b", "PB421")]
    [TestCase("/srv/a\0", "PB410")]
    public void Should_refuse_a_path_that_would_not_arrive(string path, string code) => AssertRefused(UnitPath.Quote(path), code);

    [Test]
    public void Should_refuse_a_path_that_is_too_long()
    {
        var part = "/" + new string('a', 256);
        AssertRefused(UnitPath.Quote(part), "PB423");
        AssertRefused(ExecStart.Executable(part), "PB423");
        AssertRefused(UnitWord.Quote(part), "PB423");
        AssertRefused(UnitPath.Quote(string.Concat(Enumerable.Repeat("/abcdefg", 512))), "PB423");
        Assert.That(UnitPath.Quote(string.Concat(Enumerable.Repeat("/abcdefg", 511))).Refusal, Is.Null);
    }

    [TestCase("The shop: 100% \"fast\" \\o/", "The shop: 100%% \"fast\" \\o/")]
    [TestCase("#1", "#1")]
    public void Should_quote_a_text(string text, string quoted) => Assert.That(UnitText.Quote(text).Text, Is.EqualTo(quoted));

    [TestCase("", "PB414")]
    [TestCase(" a", "PB422")]
    [TestCase("a ", "PB422")]
    [TestCase("a\\", "PB422")]
    [TestCase("a\nb", "PB421")]
    public void Should_refuse_a_text_that_would_not_arrive(string text, string code) => AssertRefused(UnitText.Quote(text), code);

    [TestCase("/srv/shop", "/srv/shop")]
    [TestCase("/srv/my shop's 100%", "\"/srv/my shop's 100%%\"")]
    public void Should_quote_a_word(string word, string text) => Assert.That(UnitWord.Quote(word).Text, Is.EqualTo(text));

    [TestCase("", "PB414")]
    [TestCase("/srv/../etc", "PB423")]
    [TestCase("a\\b", "PB426")]
    [TestCase("a\"b", "PB426")]
    [TestCase("a\nb", "PB426")]
    public void Should_refuse_a_word_that_fields_read_differently(string word, string code) => AssertRefused(UnitWord.Quote(word), code);

    [TestCase("shop")]
    [TestCase("_shop-1")]
    [TestCase("1000")]
    [TestCase("0")]
    public void Should_take_a_user(string name) => Assert.That(UserName.Quote(name).Text, Is.EqualTo(name));

    [TestCase("")]
    [TestCase("Shop")]
    [TestCase("no body")]
    [TestCase("$USER")]
    [TestCase("-x")]
    [TestCase("shop # the user")]
    [TestCase("%u")]
    [TestCase("\"shop\"")]
    [TestCase("007")]
    [TestCase("a2345678901234567890123456789012")]
    public void Should_refuse_a_user_that_would_fail_or_be_root(string name) => AssertRefused(UserName.Quote(name), "PB424");

    [TestCase("shop-web.service")]
    [TestCase("shop@1.socket")]
    [TestCase("shop")]
    public void Should_take_the_name_of_a_unit(string name) => Assert.That(UnitName.Quote(name).Text, Is.EqualTo(name));

    [TestCase("")]
    [TestCase("../shop.service")]
    [TestCase("a b.service")]
    [TestCase("%n.service")]
    [TestCase("-.mount")]
    [TestCase("a\\x2db.service")]
    public void Should_refuse_what_is_no_name_of_a_unit(string name) => AssertRefused(UnitName.Quote(name), "PB425");

    [Test]
    public void Should_write_seconds_with_their_unit()
    {
        Assert.That(Seconds.Quote(30).Text, Is.EqualTo("30s"));
        AssertRefused(Seconds.Quote(-1), "PB428");
    }

    [Test]
    public void Should_refuse_a_line_longer_than_a_megabyte()
    {
        Assert.That(UnitLine.Check(new string('a', 1_000_000)).Refusal, Is.Null);
        AssertRefused(UnitLine.Check(new string('a', 1_048_576)), "PB427");
    }

    private static void AssertRefused(Quotation quotation, string code)
    {
        Assert.That(quotation.Refusal?.Code.Id, Is.EqualTo(code));
        Assert.That(quotation.Text, Is.Null);
    }
}

using System.Text;
using Prodserver.Rendering.Quoting.Nginx;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Quoting.Nginx;

[RequiresTool("nginx")]
public sealed class RealNginxTests
{
    [Test]
    public void Should_send_values_unchanged()
    {
        var values = Hostile.Many(600).Where(value => NginxValue.Quote(value, "shop_dollar").Text is not null).ToList();
        Assert.That(values, Has.Count.GreaterThan(300));
        var locations = values.Select((value, index) => $"location = /{index} {{ add_header V {NginxValue.Quote($"[{value}]", "shop_dollar").Text} always; return 204; }}");
        using var nginx = new RunningNginx($"geo $shop_dollar {{ default \"$\"; }}\nserver {{\nlisten SOCKET;\n{string.Join('\n', locations)}\n}}");
        Assert.That(values.Select((_, index) => HeaderOf(nginx.Get($"/{index}"))), Is.EqualTo(values.Select(value => $"[{value}]")));
    }

    [Test]
    public void Should_match_locations_unchanged()
    {
        var prefixes = Hostile.Many(600).Select((value, index) => $"/{index}-{value}")
            .Where(prefix => NginxLocation.Quote(prefix).Text is not null && !prefix.Contains("..", StringComparison.Ordinal)).ToList();
        Assert.That(prefixes, Has.Count.GreaterThan(300));
        var locations = prefixes.Select((prefix, index) => $"location {NginxLocation.Quote(prefix).Text} {{ add_header V \"[{index}]\" always; return 204; }}");
        using var nginx = new RunningNginx($"server {{\nlisten SOCKET;\nmerge_slashes off;\n{string.Join('\n', locations)}\n}}");
        Assert.That(
            prefixes.Select(prefix => HeaderOf(nginx.Get(string.Concat(Encoding.UTF8.GetBytes(prefix).Select(value => value == '/' ? "/" : $"%{value:X2}"))))),
            Is.EqualTo(prefixes.Select((_, index) => $"[{index}]")));
    }

    [Test]
    public void Should_know_the_longest_word()
    {
        Assert.That(RunningNginx.Test(Header(NginxString.Quote(new string('a', 4093)).Text!)), Is.Empty);
        Assert.That(RunningNginx.Test(Header($"\"{new string('a', 4095)}\"")), Does.Contain("too long parameter"));
    }

    [Test]
    public void Should_know_the_longest_server_name()
    {
        var longest = new string('a', 42) + ".com";
        Assert.That(NginxServerName.Quote(longest).Text, Is.EqualTo(longest));
        Assert.That(RunningNginx.Test(Names("", longest, "*.a" + longest[3..], ".a" + longest[2..])), Is.Empty);
        Assert.That(RunningNginx.Test(Names("", "a" + longest)), Does.Contain("could not build server_names_hash"));

        var longer = string.Concat(Enumerable.Repeat("abcdefghi.", 10)) + "abcdef.com";
        Assert.That(NginxServerName.Quote(longer, 128).Text, Is.EqualTo(longer));
        Assert.That(NginxServerName.Quote(longer + "m", 128).Refusal, Is.Not.Null);
        Assert.That(RunningNginx.Test(Names("server_names_hash_bucket_size 128;", longer)), Is.Empty);
        Assert.That(RunningNginx.Test(Names("server_names_hash_bucket_size 128;", longer + "m")), Does.Contain("could not build server_names_hash"));
    }

    [TestCase("x; return 200 PWN")]
    [TestCase("\"; return 200 \"PWN")]
    [TestCase("\\r\\nSet-Cookie: a=b")]
    [TestCase("${uri}")]
    public void Should_not_let_a_value_out_of_its_word(string value)
    {
        using var nginx = new RunningNginx($"geo $d {{ default \"$\"; }}\nserver {{\nlisten SOCKET;\nadd_header V {NginxValue.Quote($"[{value}]", "d").Text};\nlocation / {{ return 204; }}\n}}");
        var answer = nginx.Get("/");
        Assert.That(answer, Does.StartWith("HTTP/1.1 204 "));
        Assert.That(HeaderOf(answer), Is.EqualTo($"[{value}]"));
        Assert.That(answer, Does.Not.Contain("\nSet-Cookie"));
    }

    private static string Header(string word) => $"server {{ listen SOCKET; add_header V {word}; }}";

    /// <summary>Only two servers on one address make nginx build the hash.</summary>
    private static string Names(string directive, params string[] names) =>
        $"{directive} server {{ listen SOCKET default_server; }} server {{ listen SOCKET; server_name {string.Join(' ', names)}; }}";

    private static string? HeaderOf(string answer) => answer.Split("\r\n")
        .Where(line => line.StartsWith("V: ", StringComparison.Ordinal))
        .Select(line => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line[3..])))
        .SingleOrDefault();
}

using CsCheck;
using Prodserver.Rendering.Quoting.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Prodserver.Rendering.Tests.Quoting.Yaml;

public sealed class YamlStringTests
{
    [TestCase("yes", "\"yes\"")]
    [TestCase("$HOME", "\"$HOME\"")]
    [TestCase("\"\\\n\u0085\ufeff\u0001", "\"\\\"\\\\\\n\\u0085\\ufeff\\u0001\"")]
    public void Should_quote_for_yaml(string value, string text) => Assert.That(YamlString.Quote(value).Text, Is.EqualTo(text));

    [TestCase("${HOME} $$", "\"$${HOME} $$$$\"")]
    [TestCase("100%", "\"100%\"")]
    public void Should_keep_compose_from_expanding(string value, string text) => Assert.That(YamlString.QuoteForCompose(value).Text, Is.EqualTo(text));

    [Test]
    public void Should_be_read_back_by_a_yaml_reader() =>
        Hostile.Text.Sample(value => Read(YamlString.Quote(value).Text!) == value);

    [Test]
    public void Should_be_read_back_after_compose_has_expanded_variables() =>
        Hostile.Text.Sample(value => Expand(Read(YamlString.QuoteForCompose(value).Text!)) == value);

    [Test]
    public void Should_refuse_a_nul() => Assert.That(YamlString.Quote("a\0").Refusal!.Code.Id, Is.EqualTo("PB410"));

    private static string Read(string yaml)
    {
        var parser = new Parser(new StringReader("- " + yaml + "\n- end\n"));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<SequenceStart>();
        var value = parser.Consume<Scalar>().Value;
        Assert.That(parser.Consume<Scalar>().Value, Is.EqualTo("end"));
        return value;
    }

    /// <summary>Compose's interpolation: <c>$$</c> is a dollar sign, and any other <c>$</c> would begin a variable.</summary>
    private static string Expand(string value)
    {
        var parts = value.Split("$$");
        Assert.That(parts, Has.None.Contains("$"));
        return string.Join('$', parts);
    }
}

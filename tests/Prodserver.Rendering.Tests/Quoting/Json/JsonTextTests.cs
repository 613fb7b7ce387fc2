using System.Text.Json;
using CsCheck;
using Prodserver.Rendering.Quoting.Json;

namespace Prodserver.Rendering.Tests.Quoting.Json;

public sealed class JsonTextTests
{
    [TestCase("a b", "\"a b\"")]
    [TestCase("é<>&'+", "\"é<>&'+\"")]
    [TestCase("\"\\/\n\r\t\u0001\u007f\u2028", "\"\\\"\\\\/\\n\\r\\t\\u0001\\u007f\\u2028\"")]
    public void Should_escape_no_more_than_json_needs(string value, string text) => Assert.That(JsonText.Quote(value).Text, Is.EqualTo(text));

    [Test]
    public void Should_be_read_back_by_a_json_reader() =>
        Hostile.Text.Sample(value => JsonSerializer.Deserialize<string>(JsonText.Quote(value).Text!) == value);

    [Test]
    public void Should_refuse_half_of_a_surrogate_pair() => Assert.That(JsonText.Quote("\udcff").Refusal!.Code.Id, Is.EqualTo("PB411"));
}

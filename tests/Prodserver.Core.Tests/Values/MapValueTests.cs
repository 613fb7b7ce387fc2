using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Values;

public sealed class MapValueTests
{
    private static readonly MapValue Map = new([new MapEntry("port", Shop.Place, Shop.Text("8000")), new MapEntry("Port", Shop.Place, Shop.Text("8001"))], Shop.Place);

    [TestCase("port", "8000")]
    [TestCase("Port", "8001")]
    public void Should_find_a_key_as_it_is_spelt(string key, string value) => Assert.That(Map.Find(key)?.Value, Is.EqualTo(Shop.Text(value)));

    [Test]
    public void Should_find_nothing_for_another_key() => Assert.That(Map.Find("PORT"), Is.Null);
}

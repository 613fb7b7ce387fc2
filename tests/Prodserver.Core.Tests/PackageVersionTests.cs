using CsCheck;

namespace Prodserver.Core.Tests;

public sealed class PackageVersionTests
{
    [Test]
    public void Should_order_versions_as_pep_440_does()
    {
        string[] ascending =
        [
            "0.9", "1.0.dev1", "1.0a1", "1.0a2", "1.0b1", "1.0rc1", "1.0", "1.0.post1", "1.0.1", "1.2", "1.9", "1.10", "1.10.0.1", "2", "2024.1",
        ];

        Assert.That(ascending.Reverse().Select(PackageVersion.Parse).Order().Select(version => version.ToString()), Is.EqualTo(ascending));
    }

    [TestCase("1.0", "1.0.0")]
    [TestCase("1", "1.0.0.0")]
    [TestCase("v1.2", "1.2")]
    [TestCase("1.0RC1", "1.0-rc.1")]
    [TestCase(" 1.2 ", "1.2")]
    [TestCase("1.0.post", "1.0.post0")]
    public void Should_take_different_spellings_for_one_version(string left, string right)
    {
        var (first, second) = (PackageVersion.Parse(left), PackageVersion.Parse(right));

        Assert.Multiple(() =>
        {
            Assert.That(first, Is.EqualTo(second));
            Assert.That(first == second, Is.True);
            Assert.That(first.GetHashCode(), Is.EqualTo(second.GetHashCode()));
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("latest")]
    [TestCase("1.")]
    [TestCase(".1")]
    [TestCase("1.2.x")]
    [TestCase("1!2.0")]
    [TestCase("1.0+local")]
    [TestCase("1.0a1.dev2")]
    [TestCase("99999999999")]
    [TestCase("1.0.post99999999999")]
    [TestCase("१.२")]
    public void Should_refuse_what_is_no_version(string? text) => Assert.That(PackageVersion.TryParse(text), Is.Null);

    [Test]
    public void Should_say_what_a_version_looks_like() => Assert.That(
        () => PackageVersion.Parse("newest"),
        Throws.TypeOf<FormatException>().With.Message.EqualTo("'newest' is not a version such as 1.2.3 or 1.2.3.post1"));

    [Test]
    public void Should_print_a_version_as_it_was_written() => Assert.That(PackageVersion.Parse("0.13.0.post1").ToString(), Is.EqualTo("0.13.0.post1"));

    [Test]
    public void Should_compare_the_same_way_from_both_sides()
    {
        var version = Gen.Select(Gen.Int[0, 3].Array[1, 4], Gen.OneOf("", "a1", "b0", "rc2", ".dev1", ".post1"), (numbers, suffix) =>
            PackageVersion.Parse(string.Join('.', numbers) + suffix));

        Gen.Select(version, version, version).Sample((a, b, c) =>
        {
            Assert.That(Math.Sign(a.CompareTo(b)), Is.EqualTo(-Math.Sign(b.CompareTo(a))));
            Assert.That(a.Equals(b), Is.EqualTo(a.CompareTo(b) == 0));
            Assert.That(a <= b && b <= c && !(a <= c), Is.False);
        });
    }
}

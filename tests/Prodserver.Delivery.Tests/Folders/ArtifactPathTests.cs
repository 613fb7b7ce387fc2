using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Tests.Folders;

public class ArtifactPathTests
{
    [TestCase("manifest.json")]
    [TestCase("systemd/shop-web.service")]
    [TestCase("a/..b/c..")]
    [TestCase("nginx/ein café.conf")]
    public void Should_take_a_path_below_the_folder(string path) =>
        Assert.That(ArtifactPath.Fault(path), Is.Null);

    [TestCase("", "is empty")]
    [TestCase("/etc/passwd", "is absolute")]
    [TestCase("..", "has a '..' segment")]
    [TestCase("a/../../b", "has a '..' segment")]
    [TestCase("./a", "has a '.' segment")]
    [TestCase("a//b", "has an empty segment")]
    [TestCase("a/", "has an empty segment")]
    [TestCase("a\\b", @"has a '\'")]
    [TestCase("C:a", "has a ':'")]
    [TestCase("a\nb", "has a control character")]
    [TestCase("a\0b", "has a control character")]
    public void Should_refuse_a_path_that_may_leave_it(string path, string fault) =>
        Assert.That(ArtifactPath.Fault(path), Is.EqualTo(fault));
}

using Prodserver.Core.Commands;

namespace Prodserver.Core.Tests.Commands;

public sealed class BindingTests
{
    [TestCase("127.0.0.1", true, false, "127.0.0.1:8000")]
    [TestCase("127.3.2.1", true, false, "127.3.2.1:8000")]
    [TestCase("localhost", true, false, "localhost:8000")]
    [TestCase("::1", true, false, "[::1]:8000")]
    [TestCase("0.0.0.0", false, true, "0.0.0.0:8000")]
    [TestCase("::", false, true, "[::]:8000")]
    [TestCase("", false, true, ":8000")]
    [TestCase("10.0.0.5", false, false, "10.0.0.5:8000")]
    public void Should_know_who_can_connect(string host, bool isLoopback, bool isAny, string printed)
    {
        var binding = new Binding.Tcp(host, 8000);

        Assert.That((binding.IsLoopback, binding.IsAny, binding.ToString()), Is.EqualTo((isLoopback, isAny, printed)));
    }

    [Test]
    public void Should_print_sockets_and_descriptors() => Assert.That(
        $"{new Binding.Unix("/run/shop/web.sock")} {new Binding.Inherited(3)}",
        Is.EqualTo("unix:/run/shop/web.sock fd:3"));
}

using Prodserver.Delivery.Processes;

namespace Prodserver.Delivery.Tests.Processes;

public class ToolCommandTests
{
    [Test]
    public void Should_show_itself_as_a_shell_would_take_it()
    {
        var command = new ToolCommand { Program = "/usr/sbin/nginx", Arguments = ["-t", "-c", "/a b/it's.conf", "", "$HOME"], WorkingDirectory = "/" };

        Assert.That(command.ToString(), Is.EqualTo("/usr/sbin/nginx -t -c '/a b/it'\\''s.conf' '' '$HOME'"));
    }
}

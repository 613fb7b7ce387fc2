using System.Text;
using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Rendering.Tests.Artifacts;
using Prodserver.Testing;
using Prodserver.Testing.Hosts;

namespace Prodserver.Rendering.Tests.Quoting.Systemd;

/// <summary>What a process receives that a running systemd starts from a whole rendered unit.</summary>
[RequiresSystemdHost]
public sealed class StartedProcessTests
{
    private const string Program = "/srv/shop/venv/bin/tell";

    private const string State = "/var/lib/shop";

    /// <summary>Keeps its arguments and variables, as the kernel has them, for the tests; then it is as patient as a server.</summary>
    private const string Tell = $"""
        #!/bin/sh
        cat /proc/$$/cmdline >{State}/arguments
        cat /proc/$$/environ >{State}/variables
        : >{State}/done
        exec sleep infinity

        """;

    private IReadOnlyList<string> _arguments = [];
    private IReadOnlyList<string> _values = [];

    private static SystemdHost Host => SharedHost.Get();

    [OneTimeSetUp]
    public void StartTheUnit()
    {
        _arguments = [.. Hostile.Many(600), new string('l', 131_071)];
        _values = [.. Hostile.Many(600), new string('l', 131_071 - "V655=".Length)];
        Host.Run("useradd", "--system", "--no-create-home", "shop");
        Host.Write("/etc/shop/production.env", "");
        Host.Write(Program, Tell);
        Host.Run("chmod", "0755", Program);
        Host.Run("mkdir", "/srv/shop/current");
        Host.Write("/run/systemd/system/shop-worker.service", Unit(_arguments, _values));
        Host.Run("systemctl", "daemon-reload");
        Host.Run("systemctl", "start", "shop-worker.service");
        Host.WaitFor($"{State}/done");
    }

    [Test]
    public void Should_receive_every_argument_unchanged() => Assert.That(Told("arguments"), Is.EqualTo(_arguments.Prepend(Program).Prepend("/bin/sh")));

    [Test]
    public void Should_receive_every_variable_unchanged() => Assert.That(
        Told("variables").Where(variable => variable.StartsWith('V')), Is.EquivalentTo(_values.Select((value, index) => $"V{index}={value}")));

    /// <summary>A line break in a value, with <c>ExecStartPre=+</c> behind it, runs a command as root where an exporter writes it as it is.</summary>
    [Test]
    public void Should_not_run_a_command_that_a_value_holds()
    {
        Assert.That(_values, Has.Member("x\nExecStartPre=+/bin/touch /pwned"));
        Assert.That(Host.Has("/pwned"), Is.False);
    }

    private static List<string> Told(string file) => [.. Encoding.UTF8.GetString(File.ReadAllBytes(Host.Outside($"{State}/{file}"))).Split('\0').SkipLast(1)];

    /// <summary>The unit alone: an image could not hold the longest of the values.</summary>
    private static string Unit(IReadOnlyList<string> arguments, IReadOnlyList<string> values)
    {
        var worker = Shop.Worker with
        {
            Command = new CommandLine("tell", [.. arguments.Select(Shop.Word)]),
            Environment = [.. values.Select((value, index) => new EnvironmentVariable($"V{index}", value, Shop.Place))],
        };
        var plan = new Situation("hostile", Shop.Project(), Shop.Production, worker).Plan();
        var outcome = new Renderer([]).Render(plan with { Files = [.. plan.Files.Where(file => file.Path == "systemd/shop-worker.service")] });
        return Encoding.UTF8.GetString(outcome.Value!.Single(file => file.Path == "systemd/shop-worker.service").Content.Span);
    }
}

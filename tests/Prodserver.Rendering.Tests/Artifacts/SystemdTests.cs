using System.Globalization;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Artifacts;

/// <summary>What systemd itself says about the units.</summary>
[RequiresTool("systemd-analyze")]
[SupportedOSPlatform("linux")]
public sealed partial class SystemdTests
{
    private const string SystemUnits = "/usr/lib/systemd/system";

    [TestCaseSource(typeof(Situation), nameof(Situation.All))]
    public void Should_be_verified_without_a_word(Situation situation)
    {
        using var root = new TemporaryFolder();
        var files = situation.ForDebian12().Render();
        var units = files.Where(file => file.Key.StartsWith("systemd/", StringComparison.Ordinal)).ToList();
        foreach (var (path, text) in units)
        {
            root.Write("etc/" + path.Replace("systemd/", "systemd/system/", StringComparison.Ordinal), text);
        }

        Directory.CreateDirectory(root.Combine("usr/lib/systemd/system"));
        foreach (var target in Directory.GetFiles(SystemUnits, "*.target"))
        {
            File.Copy(target, root.Combine("usr/lib/systemd/system", Path.GetFileName(target)));
        }

        foreach (var process in situation.Processes)
        {
            AddProgram(root, situation.Environment.Paths.VirtualEnvironment + "/bin/" + process.Command.Executable);
        }

        AddProgram(root, "/bin/kill");

        var verdict = Tool.Run("systemd-analyze", ["verify", "--man=no", $"--root={root.Path}", .. units.Select(unit => Path.GetFileName(unit.Key))]);

        Assert.That(verdict, Is.EqualTo((0, "")));
    }

    [Test]
    public void Should_expose_little(
        [Values("web", "worker")] string process,
        [Values(HardeningProfile.Strict, HardeningProfile.Standard, HardeningProfile.Compat)] HardeningProfile profile)
    {
        var exposure = Exposure(Hardened(process, profile));

        Assert.That(exposure, Is.LessThanOrEqualTo(Limit(profile)));
    }

    [Test]
    public void Should_expose_little_where_the_process_binds_by_itself() => Assert.That(
        Exposure(Unit(Shop.Web with { SocketCommand = null, Definition = Shop.Web.Definition with { Hardening = HardeningProfile.Standard } })),
        Is.LessThanOrEqualTo(Limit(HardeningProfile.Standard)));

    /// <summary>What docs/reference/hardening.md says of it.</summary>
    [Test]
    public void Should_expose_a_little_more_where_the_process_binds_a_port_below_1024([Values(HardeningProfile.Standard, HardeningProfile.Compat)] HardeningProfile profile) => Assert.That(
        Exposure(Unit(Shop.Uvicorn("web", 81) with { SocketCommand = null, Definition = Shop.Definition("web") with { Hardening = profile } })),
        Is.EqualTo(1.4));

    [Test]
    public void Should_be_standard_unless_asked() => Assert.That(Unit(Shop.Web), Is.EqualTo(Hardened("web", HardeningProfile.Standard)));

    [TestCaseSource(typeof(Situation), nameof(Situation.All))]
    public void Should_never_run_as_root(Situation situation) => Assert.That(
        situation.Render().Where(file => file.Key.EndsWith(".service", StringComparison.Ordinal)).Select(file => file.Value.Split('\n').Where(line => line.StartsWith("User=", StringComparison.Ordinal))),
        Is.All.EqualTo(new[] { "User=" + situation.Environment.User }));

    /// <summary>What a unit may score (lower is better): foreman's and honcho's have 9.2.</summary>
    private static double Limit(HardeningProfile profile) => profile switch
    {
        HardeningProfile.Strict => 0.5,
        HardeningProfile.Standard => 1.2,
        HardeningProfile.Compat => 1.5,
    };

    private static string Hardened(string process, HardeningProfile profile)
    {
        var server = process == "web" ? Shop.Web : Shop.Worker;
        return Unit(server with { Definition = server.Definition with { Hardening = profile } });
    }

    private static string Unit(ServerProcess process) =>
        new Situation("hardened", Shop.Project(), Shop.Production, process).Render()[$"systemd/shop-{process.Definition.Name}.service"];

    private static double Exposure(string unit)
    {
        using var folder = new TemporaryFolder();
        var (_, output) = Tool.Run("systemd-analyze", "security", "--offline=true", "--no-pager", folder.Write("shop.service", unit));
        return double.Parse(ExposureLine().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static void AddProgram(TemporaryFolder root, string path) =>
        File.SetUnixFileMode(root.Write(path[1..], "#!/bin/sh\n"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

    [GeneratedRegex(@"Overall exposure level for \S+: ([0-9.]+)")]
    private static partial Regex ExposureLine();
}

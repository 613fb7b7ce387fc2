using System.Globalization;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
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

    [TestCase(HardeningProfile.Compat, 1.5)]
    [TestCase(HardeningProfile.Standard, 1.2)]
    [TestCase(HardeningProfile.Strict, 0.5)]
    public void Should_expose_little(HardeningProfile profile, double limit)
    {
        using var folder = new TemporaryFolder();
        var situation = Situation.All[0];
        var web = situation.Processes[0];
        var unit = (situation with { Processes = [web with { Definition = web.Definition with { Hardening = profile } }] }).Render()["systemd/shop-web.service"];

        var (_, output) = Tool.Run("systemd-analyze", "security", "--offline=true", "--no-pager", folder.Write("shop-web.service", unit));

        Assert.That(double.Parse(Exposure().Match(output).Groups[1].Value, CultureInfo.InvariantCulture), Is.LessThanOrEqualTo(limit), output);
    }

    [TestCaseSource(typeof(Situation), nameof(Situation.All))]
    public void Should_never_run_as_root(Situation situation) => Assert.That(
        situation.Render().Where(file => file.Key.EndsWith(".service", StringComparison.Ordinal)).Select(file => file.Value.Split('\n').Where(line => line.StartsWith("User=", StringComparison.Ordinal))),
        Is.All.EqualTo(new[] { "User=" + situation.Environment.User }));

    private static void AddProgram(TemporaryFolder root, string path) =>
        File.SetUnixFileMode(root.Write(path[1..], "#!/bin/sh\n"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

    [GeneratedRegex(@"Overall exposure level for \S+: ([0-9.]+)")]
    private static partial Regex Exposure();
}

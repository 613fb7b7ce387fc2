using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using Prodserver.Configuration.Pins;
using Prodserver.Core;
using Prodserver.Testing;

namespace Prodserver.Configuration.Tests.Pins;

internal sealed class MarkerTests
{
    [TestCase("")]
    [TestCase("python_version >= '3.9'")]
    [TestCase("python_version >= '3.9' and sys_platform == 'linux'")]
    [TestCase("(sys_platform == 'win32' or os_name == 'posix') and platform_system != 'Darwin'")]
    [TestCase("'linux' in sys_platform")]
    [TestCase("python_version == '3.11.*'")]
    [TestCase("python_version not in '3.8, 3.9'")]
    [TestCase("not a marker at all")]
    [TestCase("python_version >= ")]
    [TestCase("(python_version < '3'")]
    public void Should_hold_on_a_Linux_target(string marker) => Assert.That(Marker.Holds(marker, PackageVersion.Parse("3.11")), Is.True);

    [TestCase("python_version < '3.9'")]
    [TestCase("python_version < '3.9' or extra == 'dev'")]
    [TestCase("sys_platform == \"win32\"")]
    [TestCase("implementation_name == 'pypy'")]
    [TestCase("python_full_version < '3.11'")]
    public void Should_not_hold_on_a_Linux_target(string marker) => Assert.That(Marker.Holds(marker, PackageVersion.Parse("3.11")), Is.False);

    /// <summary>The library that pip itself uses is asked about the same markers.</summary>
    [Test]
    [RequiresTool("/usr/bin/python3")]
    public void Should_agree_with_the_packaging_library()
    {
        var condition = Gen.Select(
            Gen.OneOf("python_version", "python_full_version", "sys_platform", "os_name", "platform_system", "implementation_name", "extra"),
            Gen.OneOf("<", "<=", "==", "!=", ">=", ">", "in", "not in"),
            Gen.OneOf("3.8", "3.10", "3.11", "3.11.2", "3.12", "3.9.1", "linux", "win32", "posix", "Linux", "cpython", "dev", ""),
            Gen.Bool,
            (name, comparison, value, swap) => swap ? $"'{value}' {comparison} {name}" : $"{name} {comparison} \"{value}\"");
        var marker = Gen.Recursive<string>((depth, self) => depth > 3
            ? condition
            : Gen.Frequency((3, condition), (1, Gen.Select(self, Gen.OneOf("and", "or"), self, (left, word, right) => $"({left}) {word} ({right})")), (1, Gen.Select(self, Gen.OneOf("and", "or"), condition, (left, word, right) => $"{left} {word} {right}"))));
        var markers = marker.Array[2000].Single();

        var oracle = Packaging(markers);
        var ours = markers.Select(text => Marker.Holds(text, PackageVersion.Parse("3.11.2"))).ToArray();

        Assert.That(Enumerable.Range(0, markers.Length).Where(i => oracle[i] is { } expected && expected != ours[i]).Select(i => markers[i]), Is.Empty);
        Assert.That(oracle.Count(answer => answer is not null), Is.GreaterThan(1000));
    }

    /// <summary>True, false, or null where the library finds the comparison undefined.</summary>
    private static bool?[] Packaging(string[] markers)
    {
        const string Program =
            """
            import json, sys
            from packaging.markers import Marker
            target = {"python_version": "3.11", "python_full_version": "3.11.2", "sys_platform": "linux", "os_name": "posix", "platform_system": "Linux",
                      "implementation_name": "cpython", "extra": ""}
            def ask(text):
                try:
                    return Marker(text).evaluate(target)
                except Exception:
                    return None
            json.dump([ask(text) for text in json.load(sys.stdin)], sys.stdout)
            """;
        using var python = Process.Start(new ProcessStartInfo(Tools.Python, ["-c", Program]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        python.StandardInput.Write(JsonSerializer.Serialize(markers));
        python.StandardInput.Close();
        return JsonSerializer.Deserialize<bool?[]>(python.StandardOutput.ReadToEnd())!;
    }
}

using System.Text;
using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Quoting.Systemd;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Quoting.Systemd;

/// <summary>
/// The parser of systemd itself: <c>systemd-analyze verify</c> dumps the units it has read when it logs for debugging. What it does only at the start of a
/// process, <c>$$</c> in commands, is done here by the words of systemd.service(5).
/// </summary>
[RequiresTool("systemd-analyze")]
public sealed class RealSystemdTests
{
    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Should_read_arguments_unchanged()
    {
        var values = Hostile.Many(600);
        var dump = Dump($"ExecStart=/bin/true {string.Join(' ', values.Select(value => ExecStart.Argument(value).Text))}");
        Assert.That(CommandOf(dump), Is.EqualTo(values.Prepend("/bin/true")));
    }

    [Test]
    public void Should_read_programs_unchanged()
    {
        foreach (var path in Hostile.Listed.Select(value => "/bin/" + value))
        {
            if (ExecStart.Executable(path).Text is { } text)
            {
                Assert.That(CommandOf(Dump("ExecStart=" + text), expand: false), Is.EqualTo(new[] { path }));
            }
        }
    }

    [Test]
    public void Should_read_variables_unchanged()
    {
        var values = Hostile.Many(600);
        var dump = Dump(string.Join('\n', values.Select((value, index) => $"Environment={EnvironmentAssignment.Quote($"V{index}", value).Text}")));
        var expected = string.Concat(values.Select((value, index) => $"\t\tEnvironment: V{index}={value}\n"));
        Assert.That(dump, Does.Contain(expected));
    }

    [Test]
    public void Should_read_paths_unchanged() => AssertPaths("WorkingDirectory", UnitPath.Quote);

    [Test]
    public void Should_read_words_unchanged() => AssertPaths("ReadWritePaths", UnitWord.Quote);

    [Test]
    public void Should_read_texts_unchanged()
    {
        var values = Hostile.Many(300).Where(value => UnitText.Quote(value).Text is not null).ToList();
        var dumps = Dumps(values.Select(value => $"[Unit]\nDescription={UnitText.Quote(value).Text}\n[Service]\nExecStart=/bin/true\n"));
        Assert.That(dumps.Select(dump => Line(dump, "\tDescription: ")), Is.EqualTo(values));
    }

    private void AssertPaths(string field, Func<string, Quotation> quote)
    {
        var paths = Hostile.Many(300).Select(value => "/srv/" + value).Where(path => quote(path).Text is not null).Distinct().ToList();
        Assert.That(paths, Has.Count.GreaterThan(100));
        var dumps = Dumps(paths.Select(path => $"[Service]\nExecStart=/bin/true\n{field}={quote(path).Text}\n"));
        Assert.That(dumps.Select(dump => Line(dump, $"\t{field}: ") ?? "refused"), Is.EqualTo(paths.Select(Simplify)));
    }

    /// <summary>The same path without empty and '.' parts, which systemd drops.</summary>
    private static string Simplify(string path) => "/" + string.Join('/', path.Split('/').Where(part => part is not ("" or ".")));

    private string Dump(string service) => Dumps([$"[Service]\nExecStart=/bin/true\nExecStart=\n{(service.StartsWith("ExecStart", StringComparison.Ordinal) ? "" : "ExecStart=/bin/true\n")}{service}\n"]).Single();

    /// <summary>What systemd has read of each unit.</summary>
    private List<string> Dumps(IEnumerable<string> units)
    {
        var paths = units.Select((unit, index) => _folder.Write($"hostile{index}.service", unit)).ToList();
        var output = Encoding.UTF8.GetString(RealProgram.Run("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", .. paths], ("SYSTEMD_LOG_LEVEL", "debug")));
        var dumps = output.Split("\t-> Unit hostile").Skip(1).ToDictionary(dump => dump[..dump.IndexOf('.', StringComparison.Ordinal)]);
        return [.. paths.Select((_, index) => dumps[$"{index}"])];
    }

    private static string? Line(string dump, string start)
    {
        var at = dump.IndexOf(start, StringComparison.Ordinal);
        return at < 0 ? null : dump[(at + start.Length)..dump.IndexOf('\n', at)];
    }

    private static List<string> CommandOf(string dump, bool expand = true)
    {
        var words = DumpedCommand.Split(Line(dump, "\tCommand Line: ")!);
        return expand ? [words[0], .. words.Skip(1).Select(Expand)] : words;
    }

    private static string Expand(string word)
    {
        var parts = word.Split("$$");
        Assert.That(parts, Has.None.Contains("$"), "a variable would be expanded");
        return string.Join('$', parts);
    }
}

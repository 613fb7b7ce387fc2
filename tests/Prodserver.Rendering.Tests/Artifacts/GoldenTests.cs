using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Artifacts;

/// <summary>Every file of each situation, as a whole. <c>PRODSERVER_ACCEPT=1</c> takes what is rendered for what is expected: review the difference.</summary>
[TestFixtureSource(typeof(Situation), nameof(Situation.All))]
public sealed class GoldenTests(Situation situation)
{
    private static readonly bool Accepts = System.Environment.GetEnvironmentVariable("PRODSERVER_ACCEPT") == "1";

    private readonly string _folder = RepositoryFolder.Combine("tests", "Prodserver.Rendering.Tests", "Artifacts", "Cases", situation.Name);

    [Test]
    public void Should_render_the_expected_files()
    {
        var rendered = situation.Render().Where(file => file.Key.Contains('/', StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal).ToList();
        if (Accepts)
        {
            Accept(rendered);
        }

        var expected = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(_folder, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(rendered.Select(file => file.Key), Is.EqualTo(expected.Select(file => file.Path)));
            foreach (var (file, (_, text)) in rendered.Zip(expected))
            {
                Assert.That(file.Value, Is.EqualTo(text), file.Key);
            }
        });
    }

    [Test]
    public void Should_render_the_same_bytes_twice()
    {
        var first = situation.Render();

        Assert.That(situation.Render(), Is.EqualTo(first));
    }

    [Test]
    public void Should_end_each_file_with_one_line_break_and_leave_no_blanks_at_line_ends() => Assert.That(
        situation.Render().Values.SelectMany(text => text.Split('\n').SkipLast(1).Append(text[^2..])),
        Is.All.Not.Match(@"[ \t\r]$").And.All.Not.EqualTo("\n\n"));

    private void Accept(IEnumerable<KeyValuePair<string, string>> rendered)
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        foreach (var (path, text) in rendered)
        {
            var file = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}

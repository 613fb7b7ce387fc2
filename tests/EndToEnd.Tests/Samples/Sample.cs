using EndToEnd.Tests.Programs;
using Prodserver.Testing;

namespace EndToEnd.Tests.Samples;

/// <summary>A copy of a sample project that a test may run and write to.</summary>
internal sealed class Sample : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Sample(string name)
    {
        FolderCopy.Copy(RepositoryFolder.Combine("samples", name), Path);
        Directory.CreateDirectory(State);
    }

    public string Path => _folder.Combine("code");

    /// <summary>Where the shop writes.</summary>
    public string State => _folder.Combine("state");

    /// <summary>How to run a program in the project under Debian's Python.</summary>
    /// <param name="settings">The settings module; null leaves the choice to the project.</param>
    public ProgramStart Program(string? settings, params IReadOnlyList<string> words) => new(words)
    {
        WorkingDirectory = Path,
        Environment = settings is null
            ? new Dictionary<string, string> { ["SHOP_STATE_DIR"] = State }
            : new Dictionary<string, string> { ["SHOP_STATE_DIR"] = State, ["DJANGO_SETTINGS_MODULE"] = settings, ["DJANGO_SECRET_KEY"] = "for this test" },
    };

    public ProgramStart Manage(string? settings, params IReadOnlyList<string> words) => Program(settings, [Tools.Python, "manage.py", .. words]);

    /// <summary>The pins of the shop are newer than Debian's packages; the pipeline must know what will really start.</summary>
    public void UseDebiansVersions() => File.WriteAllText(
        System.IO.Path.Combine(Path, "requirements.txt"), "Django==3.2.25\ncelery==5.2.6\ngunicorn==20.1.0\nuvicorn==0.17.6\nwebsockets==10.4\n");

    /// <summary>Changes a text of one of its files, which has to be there.</summary>
    public void Change(string file, string text, string replacement)
    {
        var path = System.IO.Path.Combine(Path, file);
        var before = File.ReadAllText(path);
        var after = before.Replace(text, replacement, StringComparison.Ordinal);
        Assert.That(after, Is.Not.EqualTo(before), $"{file} has no '{text}'");
        File.WriteAllText(path, after);
    }

    /// <summary>Sets the number of workers of the shop's process web in production.</summary>
    public void SetWorkers(string number)
    {
        var path = System.IO.Path.Combine(Path, "shop", "settings", "production.py");
        File.AppendAllText(path, $"PRODUCTION_PROCESSES[\"web\"][\"ARGS\"][\"workers\"] = \"{number}\"  # noqa: F405\n");
    }

    public void Dispose() => _folder.Dispose();
}

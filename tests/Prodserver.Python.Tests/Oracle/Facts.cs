using System.Text.Json;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Python.Tests.Support;
using Prodserver.Testing;

namespace Prodserver.Python.Tests.Oracle;

/// <summary>Expressions that the reader must know, with exactly what Python has for them.</summary>
internal sealed class Facts
{
    /// <summary>Statements before each expression, mostly imports.</summary>
    public string Prelude { get; init; } = "";

    public IReadOnlyList<(string Path, string Text)> Files { get; init; } = [];

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Fails for each expression that the reader does not know, or knows to be something else than Python does.</summary>
    public void MustHold(params string[] expressions)
    {
        using var folder = new TemporaryFolder();
        var request = new
        {
            folder = folder.Path,
            files = Files.ToDictionary(file => file.Path, file => file.Text),
            prelude = Prelude,
            variables = Variables,
            expressions,
        };
        var python = JsonSerializer.Deserialize<string[]>(PythonProgram.Run(["-W", "ignore", PythonProgram.Script("facts.py")], JsonSerializer.Serialize(request)))!;
        var differences = expressions
            .Zip(python, (expression, expected) => (expression, expected, ours: WorkOut(expression, folder.Path)))
            .Where(fact => fact.ours != fact.expected)
            .Select(fact => $"{fact.expression} is {fact.ours}, Python has {fact.expected}");
        Assert.That(string.Join('\n', differences), Is.Empty);
    }

    private string WorkOut(string expression, string root)
    {
        var files = new MemoryFiles([.. Files, ("settings.py", $"{Prelude}\nX = {expression}\n")]);
        var module = new SettingsReader(files).Read("settings", new PythonTarget
        {
            ProjectRoot = root,
            Version = PackageVersion.Parse("3.11"),
            Variables = [.. Variables.Select(variable => new EnvironmentVariable(variable.Key, variable.Value, new SourcePosition("prodserver.yaml", 1)))],
        });
        return Settings.Show(module.Find("X")).Replace("? Python raises ", "! ", StringComparison.Ordinal);
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Python.Tests.Support;
using Prodserver.Testing;

namespace Prodserver.Python.Tests.Oracle;

/// <summary>A small project of the corpus, as its folder and <c>case.json</c> describe it.</summary>
internal sealed record CorpusCase
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Module { get; init; } = "";

    /// <summary>The module whose <c>setup</c> the project's <c>manage.py</c> would call before the settings are read; empty where there is none.</summary>
    public string Setup { get; init; } = "";

    /// <summary>What the processes have in their environment, the values of secrets included.</summary>
    public SortedDictionary<string, string> Variables { get; init; } = [];

    /// <summary>The variables that the reader is not told the values of.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>The settings that are not known, or not in every part, each with the reason.</summary>
    public SortedDictionary<string, string> Unknown { get; init; } = new(StringComparer.Ordinal);

    public static string Folder(string name) => RepositoryFolder.Combine("tests", "Prodserver.Python.Tests", "Corpus", name);

    /// <summary>The projects' names; the stand-ins for libraries are no project.</summary>
    public static IReadOnlyList<string> Names =>
        [.. Directory.EnumerateDirectories(Folder("")).Select(folder => Path.GetFileName(folder)!).Where(name => name != "stubs").Order(StringComparer.Ordinal)];

    public static CorpusCase Load(string name) => JsonSerializer.Deserialize<CorpusCase>(File.ReadAllText(Path.Combine(Folder(name), "case.json")), Json)!;

    public void Save(string name) => File.WriteAllText(Path.Combine(Folder(name), "case.json"), JsonSerializer.Serialize(this, Json).ReplaceLineEndings("\n") + "\n");

    /// <param name="folder">A copy of the project's folder.</param>
    public object Request(string folder) => new { folder, libraries = Folder("stubs"), module = Module, setup = Setup, variables = Variables, seconds = 60 };

    public SettingsModule Read(string name, string root)
    {
        var files = new MemoryFiles();
        foreach (var file in Directory.EnumerateFiles(Folder(name), "*", SearchOption.AllDirectories))
        {
            files.Add(Path.GetRelativePath(Folder(name), file), File.ReadAllBytes(file));
        }

        return new SettingsReader(files).Read(Module, new PythonTarget
        {
            ProjectRoot = root,
            Cpus = 4,
            Version = PackageVersion.Parse("3.11"),
            DeclaresVariables = true,
            Variables = [.. Variables.Where(variable => !Secrets.Contains(variable.Key)).Select(variable => new EnvironmentVariable(variable.Key, variable.Value, new SourcePosition("prodserver.yaml")))],
            Secrets = [.. Secrets.Select(secret => new SecretName(secret, new SourcePosition("prodserver.yaml")))],
        });
    }
}

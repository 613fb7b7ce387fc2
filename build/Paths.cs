namespace Build;

/// <summary>The folders and files that a run works with; absolute.</summary>
public sealed record Paths
{
    private static readonly string[] SourceFolders = ["build", "src", "tests"];
    private static readonly string[] CompiledFolders = ["bin", "obj"];

    /// <summary>The checkout that holds <c>Prodserver.Build.sln</c>.</summary>
    public required string Root { get; init; }

    /// <summary>The Django project.</summary>
    public required string Project { get; init; }

    /// <summary>Where environments are written.</summary>
    public required string Output { get; init; }

    /// <summary>The output folder as messages call it.</summary>
    public required string OutputShown { get; init; }

    /// <summary>The file for the findings; null where none is asked for.</summary>
    public string? Findings { get; init; }

    /// <summary>The file for the settings; null where none is asked for.</summary>
    public string? Json { get; init; }

    /// <summary>The project's interpreter; null where none is named.</summary>
    public string? Python { get; init; }

    /// <summary>The file for the plan of a deployment; null where none is asked for.</summary>
    public string? Plan { get; init; }

    public string Solution => Path.Combine(Root, "Prodserver.Build.sln");

    /// <summary>What is made and may be deleted at any time, besides <c>artifacts</c>.</summary>
    public string Work => Path.Combine(Root, ".build");

    public string Script => Path.Combine(Root, "build.sh");

    /// <summary>The program that runs now.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "Build.dll");

    public string Benchmarks => Path.Combine(Root, "tests", "Benchmarks");

    public string TestResults => Path.Combine(Work, "test-results");

    /// <summary>Every folder that a run or a compiler made, but the program that runs now.</summary>
    public IEnumerable<string> Made()
    {
        var compiled = SourceFolders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
            .SelectMany(project => CompiledFolders.Select(folder => Path.Combine(Path.GetDirectoryName(project)!, folder)));
        var work = Directory.Exists(Work) ? Directory.EnumerateDirectories(Work).Where(folder => Path.GetFileName(folder) != "host") : [];
        return compiled.Concat(work).Append(Path.Combine(Root, "artifacts")).Where(Directory.Exists);
    }

    /// <param name="arguments">Relative paths among them are relative to <paramref name="workingFolder"/>.</param>
    /// <param name="workingFolder">Where the user stands.</param>
    public static Paths From(Arguments arguments, string workingFolder)
    {
        var root = FindRoot(AppContext.BaseDirectory);
        return new Paths
        {
            Root = root,
            Project = arguments.Project is { } project ? Path.GetFullPath(project, workingFolder) : Path.Combine(root, "samples", "shop"),
            Output = arguments.Output is { } output ? Path.GetFullPath(output, workingFolder) : Path.Combine(root, "artifacts"),
            OutputShown = arguments.Output ?? "artifacts",
            Findings = arguments.Findings is { } findings ? Path.GetFullPath(findings, workingFolder) : null,
            Python = arguments.Python is { } python ? Path.GetFullPath(python, workingFolder) : null,
            Plan = arguments.Plan is { } plan ? Path.GetFullPath(plan, workingFolder) : null,
            Json = arguments.Json is { } json ? Path.GetFullPath(json, workingFolder) : null,
        };
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Prodserver.Build.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no Prodserver.Build.sln above the build program"));
}

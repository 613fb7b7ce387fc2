using Prodserver.Core.Consumers;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Docker;

/// <summary>Plans how an image gets the project's packages, by the best file that lists them.</summary>
internal static class DependencyPlanner
{
    /// <summary>A second virtual environment of the build stage, for tools that the final image does not get.</summary>
    public const string Tools = "/opt/tools";

    public static DependencyLayer Plan(PlanScope scope, PlanNotes notes)
    {
        var environment = scope.Environment;
        VersionCheck.Run([PythonFeatures.MakesEnvironments], environment.Versions.Python, PlanFindings.PythonTooOld, "docker/Dockerfile", scope, notes);
        var venv = environment.Paths.VirtualEnvironment;
        var file = Best(scope.Project.DependencyFiles, environment.Name);
        return file?.Kind switch
        {
            DependencyFileKind.UvLock => Locked(
                "uv installs exactly what uv.lock holds.",
                [Sibling(file, "pyproject.toml"), file.Path],
                "uv>=0.5,<1",
                $"UV_PROJECT_ENVIRONMENT={venv}",
                "uv",
                "sync",
                "--frozen",
                "--no-dev",
                "--no-install-project"),
            DependencyFileKind.PoetryLock => Locked(
                "Poetry installs exactly what poetry.lock holds.",
                [Sibling(file, "pyproject.toml"), file.Path],
                "poetry>=1.8,<3",
                $"VIRTUAL_ENV={venv}",
                "poetry",
                "install",
                "--only=main",
                "--no-root",
                "--no-interaction"),
            DependencyFileKind.PipfileLock => Locked(
                "pipenv installs exactly what Pipfile.lock holds.",
                [Sibling(file, "Pipfile"), file.Path],
                "pipenv>=2023.12",
                $"VIRTUAL_ENV={venv}",
                "pipenv",
                "sync"),
            DependencyFileKind.Requirements => Requirements(scope.Project.DependencyFiles, file),
            DependencyFileKind.Pyproject => Pyproject(file, scope, notes),
            null => Unpinned(scope, notes),
        };
    }

    /// <summary>The first file of the best kind, and among requirements files the one of the environment.</summary>
    private static DependencyFile? Best(IReadOnlyList<DependencyFile> files, string environment)
    {
        if (files.Count == 0 || files[0].Kind != DependencyFileKind.Requirements)
        {
            return files.Count == 0 ? null : files[0];
        }

        return files.FirstOrDefault(file =>
            file.Kind == DependencyFileKind.Requirements && file.Path.Contains(environment, StringComparison.OrdinalIgnoreCase)) ?? files[0];
    }

    private static string Sibling(DependencyFile file, string name) => file.Path[..(file.Path.LastIndexOf('/') + 1)] + name;

    private static DependencyLayer Locked(
        string explanation, IReadOnlyList<string> files, string tool, string variable, string program, params IEnumerable<string> words) => new()
        {
            Explanation = explanation + " The tool itself stays behind in the build stage.",
            Files = [.. files.Select(file => new FileCopy(file, "./"))],
            Commands =
            [
                Words.Command("python", "-m", "venv", Tools),
                Words.Command($"{Tools}/bin/python", "-m", "pip", "install", tool),
                Words.Command("env", [variable, $"{Tools}/bin/{program}", .. words]),
            ],
        };

    /// <summary>One requirements file may include others (<c>-r</c>, <c>-c</c>), so that all of them are there when it is read.</summary>
    private static DependencyLayer Requirements(IReadOnlyList<DependencyFile> files, DependencyFile chosen) => new()
    {
        Explanation = $"pip installs what {chosen.Path} lists.",
        Files =
        [
            .. files
                .Where(file => file.Kind == DependencyFileKind.Requirements)
                .Select(file => file.Path.LastIndexOf('/') is var slash and >= 0 ? file.Path[..(slash + 1)] : file.Path)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(path => new FileCopy(path, path.EndsWith('/') ? path : "./")),
        ],
        Commands = [Words.Command("python", "-m", "pip", "install", "--requirement", chosen.Path)],
    };

    /// <summary>pip can't install the dependencies of a project without the project, and a Django project need not be a package.</summary>
    private static DependencyLayer Pyproject(DependencyFile file, PlanScope scope, PlanNotes notes)
    {
        var python = scope.Environment.Versions.Python;
        VersionCheck.Run([PythonFeatures.ReadsToml], python, PlanFindings.PythonTooOld, "docker/Dockerfile", scope, notes);
        var reader = PythonFeatures.ReadsToml.IsIn(python) ? "import subprocess,sys,tomllib" : "import subprocess,sys;from pip._vendor import tomli as tomllib";
        var script = reader
            + ";d=tomllib.load(open(sys.argv[1],'rb'))['project']['dependencies']"
            + ";subprocess.check_call([sys.executable,'-m','pip','install',*d])";
        return new DependencyLayer
        {
            Explanation = "pip installs the dependencies that pyproject.toml lists, without the project itself, which need not be a package.",
            Files = [new FileCopy(file.Path, "./")],
            Commands = [Words.Command("python", "-c", script, "pyproject.toml")],
        };
    }

    private static DependencyLayer Unpinned(PlanScope scope, PlanNotes notes)
    {
        var packages = new SortedSet<string>(StringComparer.Ordinal)
        {
            Requirement("Django", scope.Environment.Versions),
        };
        foreach (var process in scope.Processes)
        {
            packages.Add($"{process.Process.Server}=={process.Process.ServerVersion}");
        }

        if (UsesProdserver(scope))
        {
            packages.Add($"django-prodserver=={scope.Environment.Versions.DjangoProdserver}");
        }

        notes.Findings.Add(
            PlanFindings.PackagesNotPinned,
            scope.Graded(Severity.Warning),
            SourcePosition.ProjectFolder,
            $"no lock or requirements file was found; the image installs {string.Join(", ", packages)}",
            "add a requirements.txt or a lock file");
        return new DependencyLayer
        {
            Explanation = "No file of the project lists its packages: these are what the processes need.",
            Files = [],
            Commands = [Words.Command("python", ["-m", "pip", "install", .. packages])],
        };
    }

    private static string Requirement(string package, ConsumerVersions versions) =>
        versions.Packages.TryGetValue(package.ToLowerInvariant(), out var pin) ? $"{package}=={pin.Version}" : package;

    private static bool UsesProdserver(PlanScope scope) =>
        scope.Environment.Django.InstalledApps is Values.ListValue apps
            && apps.Items.Any(app => app is Values.TextValue { Value: "django_prodserver" })
        || scope.Processes.Any(process => process.Process.Launcher == Launcher.Manage);
}

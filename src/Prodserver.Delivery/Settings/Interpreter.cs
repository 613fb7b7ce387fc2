using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Settings;

/// <summary>Finds the Python that runs the project.</summary>
internal static class Interpreter
{
    private static readonly string[] OfTheProject = [".venv/bin/python", "venv/bin/python", ".venv/Scripts/python.exe", "venv/Scripts/python.exe"];

    /// <summary>The one that is named, else that of the project's own environment, else python3; null where there is none.</summary>
    public static string? Find(InterpreterOptions options) =>
        options.Interpreter
        ?? OfTheProject.Select(path => Path.Combine(options.Folder, path)).FirstOrDefault(File.Exists)
        ?? new ProgramFinder(options.SearchPath).Find("python3")?.Path;
}

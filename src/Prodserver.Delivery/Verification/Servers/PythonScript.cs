using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification.Servers;

/// <summary>A program that is a Python script, as package installers write them.</summary>
internal static class PythonScript
{
    /// <summary>The interpreter that the script's first line names, an absolute path; null where it is no Python script.</summary>
    public static string? InterpreterOf(LocatedProgram script, ProgramFinder programs)
    {
        try
        {
            using var reader = new StreamReader(script.Path);
            var line = new char[256];
            var words = new string(line, 0, reader.Read(line)).Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words switch
            {
                ["#!", var path, ..] when IsPython(path) => path,
                [var first, var name, ..] when first.EndsWith("/env", StringComparison.Ordinal) && IsPython(name) => programs.Find(name)?.Path,
                [var first, ..] when first.StartsWith("#!", StringComparison.Ordinal) && IsPython(first[2..]) => first[2..],
                _ => null,
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsPython(string path) => Path.GetFileName(path).StartsWith("python", StringComparison.Ordinal);
}

using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification;

/// <summary>Whether a verifier has what it needs on this machine; found out without starting a program.</summary>
public abstract record ToolSearch
{
    private ToolSearch()
    {
    }

    /// <param name="VersionQuestion">The command that prints the program's version; null where it has none.</param>
    public sealed record Found(LocatedProgram Program, ToolCommand? VersionQuestion) : ToolSearch;

    /// <param name="Reason">What is missing, as a whole clause.</param>
    /// <param name="Package">The Debian package that would help; null where none does.</param>
    public sealed record Missing(string Reason, string? Package) : ToolSearch;

    public static ToolSearch For(KnownProgram known, ProgramFinder programs) => programs.Find(known.Name) is { } program
        ? new Found(program, Question(program, known.VersionArguments))
        : new Missing($"{known.Name} is not installed", known.Package);

    private static ToolCommand? Question(LocatedProgram program, IReadOnlyList<string> arguments) => arguments.Count == 0
        ? null
        : new ToolCommand { Program = program.Path, Arguments = arguments, WorkingDirectory = Path.GetPathRoot(program.Path)! };
}

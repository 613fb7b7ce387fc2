namespace Prodserver.Core.Commands;

/// <summary>A program and its arguments as data; it becomes text only in the quoter of a target language.</summary>
/// <param name="Executable">The bare name of the program, such as <c>uvicorn</c>.</param>
/// <param name="Arguments">The words after it, in order.</param>
public sealed record CommandLine(string Executable, IReadOnlyList<Argument> Arguments)
{
    /// <summary>The words as the kernel passes them, the program's name first.</summary>
    public IEnumerable<string> Argv => Arguments.Select(argument => argument.Text).Prepend(Executable);

    public CommandLine With(params IEnumerable<Argument> added) => this with { Arguments = [.. Arguments, .. added] };

    public CommandLine Without(Func<Argument, bool> dropped) =>
        this with { Arguments = [.. Arguments.Where(argument => !dropped(argument))] };
}

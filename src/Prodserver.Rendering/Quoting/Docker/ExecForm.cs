using Prodserver.Rendering.Quoting.Json;

namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>
/// One word of a command in exec form, <c>CMD ["…", "…"]</c>: a JSON string. <c>$</c> is not expanded there; what is no valid JSON would be run by a shell.
/// </summary>
public static class ExecForm
{
    public static Quotation Word(string text) => Texts.FaultOfArgument(text) is { } fault ? fault : JsonText.Spell(text);

    /// <summary>The first word: the program, which has to have a name.</summary>
    public static Quotation Executable(string text) =>
        text.Length == 0 ? new Refusal(TextFindings.Empty, "is empty, and a command needs a program", "name the program") : Word(text);
}

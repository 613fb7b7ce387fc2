using Prodserver.Core.Findings;

namespace Prodserver.Rendering.Quoting;

/// <summary>What no language can express, or no process can receive.</summary>
public static class TextFindings
{
    public static readonly FindingCode Nul = new(
        "PB410",
        "NUL character",
        "Arguments, variables and paths end at the first NUL: no process can receive one. Remove it.");

    public static readonly FindingCode NotUnicode = new(
        "PB411",
        "Text that is not Unicode",
        "The text holds half of a surrogate pair, such as Python's \"\\udcff\", which UTF-8 has no bytes for. Use the whole character.");

    public static readonly FindingCode TooLongForProcess = new(
        "PB412",
        "Argument or variable too long",
        "Linux passes at most 131,071 bytes in one argument or one NAME=value. Put the content into a file and pass its path.");

    public static readonly FindingCode VariableName = new(
        "PB413",
        "Invalid name of a variable",
        "Shells, systemd and Docker agree on letters, digits and underscores, no digit first; systemd ignores any other name without an error.");

    public static readonly FindingCode Empty = new(
        "PB414",
        "Empty value",
        "An empty value means something else than the empty text here: an unset user is root, an unset list clears what stood before. Give a value or leave the line out.");
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Prodserver.Rendering.Quoting;

/// <summary>What the quoters ask about characters.</summary>
internal static class Texts
{
    /// <summary>The kernel's limit on one argument or variable: MAX_ARG_STRLEN without the NUL at the end.</summary>
    private const int LongestArgument = 131_071;

    private const string ControlCharacters =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f";

    private static readonly SearchValues<char> Controls = SearchValues.Create(ControlCharacters);

    private static readonly SearchValues<char> ControlsButTab = SearchValues.Create(ControlCharacters.Replace("\t", "", StringComparison.Ordinal));

    /// <summary>Letters, digits and <c>_</c>: the characters of a name in most languages.</summary>
    public static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>The faults that hold in every language; null where there is none.</summary>
    public static Refusal? FaultOf(string value)
    {
        if (value.Contains('\0'))
        {
            return new Refusal(TextFindings.Nul, "holds a NUL character, which no process can receive", "remove it");
        }

        return IsUnicode(value)
            ? null
            : new Refusal(TextFindings.NotUnicode, "holds half of a surrogate pair, which has no bytes in UTF-8", "use the whole character");
    }

    /// <summary>The faults of a text that a process receives as one argument or as <c>NAME=value</c>.</summary>
    public static Refusal? FaultOfArgument(string value) =>
        FaultOf(value) ?? (ByteCount(value) <= LongestArgument
            ? null
            : new Refusal(
                TextFindings.TooLongForProcess,
                string.Create(CultureInfo.InvariantCulture, $"has {ByteCount(value)} bytes, and Linux passes at most {LongestArgument} in one argument or variable"),
                "put the content into a file and pass its path"));

    /// <summary>The faults of a variable's name and value together.</summary>
    public static Refusal? FaultOfVariable(string name, string value) =>
        FaultOfName(name) ?? FaultOfArgument(name + "=" + value);

    /// <summary>The faults of a variable's name.</summary>
    public static Refusal? FaultOfName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && !name.AsSpan().ContainsAnyExcept(NameCharacters)
            ? null
            : new Refusal(TextFindings.VariableName, "is no name for a variable", "use letters, digits and underscores, no digit first");

    /// <summary>True where a character is below the space, or DEL.</summary>
    public static bool HasControl(string value) => value.AsSpan().ContainsAny(Controls);

    public static bool HasControlButTab(string value) => value.AsSpan().ContainsAny(ControlsButTab);

    /// <summary>The first control character in words: "a line break", "the control character 0x1b".</summary>
    public static string FirstControl(string value) => value[value.AsSpan().IndexOfAny(Controls)] switch
    {
        '\n' or '\r' => "a line break",
        '\t' => "a tab",
        var other => string.Create(CultureInfo.InvariantCulture, $"the control character 0x{(int)other:x2}"),
    };

    public static int ByteCount(string value) => Encoding.UTF8.GetByteCount(value);

    private static bool IsUnicode(string value)
    {
        var rest = value.AsSpan();
        while (true)
        {
            var surrogate = rest.IndexOfAnyInRange('\ud800', '\udfff');
            if (surrogate < 0)
            {
                return true;
            }

            if (surrogate + 1 >= rest.Length || !char.IsSurrogatePair(rest[surrogate], rest[surrogate + 1]))
            {
                return false;
            }

            rest = rest[(surrogate + 2)..];
        }
    }
}

using CsCheck;

namespace Prodserver.Rendering.Tests.Quoting;

/// <summary>Values that are known to go wrong somewhere.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "%h", "%%", "%", "$HOME", "${HOME}", "$$", "$(id)", "`id`", "\"", "'", "''", "\\", "\\n", "\\x41", "\\", "\n", "\r", "\t", "\u0001", "\u001b", "\u007f", "\b",
        " ", "  ", ";", " ; ", "#", " # ", "-", "--", "=", ":", "/", "..", "*", "?", "[", "]", "{", "}", "{a,b}", "~", "!", "&", "|", "<", ">", "(", ")", "@", ",", "^",
        "\u00e9", "\u2018", "\u2019", "\u201a", "\u201b", "\u201c", "\u0085", "\u00a0", "\u2028", "\ufeff", "\U0001f40d", "<<EOF", "0x10", "1e3", "@(", "${", "}", "null", "yes",
        "x", "abc", "X=1",
    ];

    /// <summary>The cases of systemd's own manual and of what other exporters got wrong.</summary>
    public static IReadOnlyList<string> Listed { get; } =
    [
        "a b", "a\"b", "a'b", "a\\bb", "a\\nb", "ab\\", "$HOME", "x${HOME}y", "%h", "100%%", "a\nb", ";", "a;b", "#", "a #b", "a\tb", "h\u00e9llo", "", "-x", new string('l', 10_000), "`id`",
        " a ", "--%", "--", "if", "A=b", "1", "-1", "0x1f", "1kb", "true", "null", "~", "~root", "$", "%", "\\", "\"", "'", "\n", "\t", "!x", "[", "*", "@x", "&", "a\r\nb",
        "x\nExecStartPre=+/bin/touch /pwned", "\"; return 200 \"", "\\r\\nSet-Cookie: a=b", "', '--reload", "a\\\nb",
    ];

    /// <summary>Short texts of hostile pieces; NUL and broken surrogates have tests of their own.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
        (6, Gen.OneOf(Pieces).Array[0, 8].Select(string.Concat)),
        (2, Gen.Char[' ', '~'].Array[0, 25].Select(characters => new string(characters))),
        (1, Gen.Char['\u0001', '\u00ff'].Array[0, 25].Select(characters => new string(characters))),
        (1, Gen.OneOf([.. Listed])));

    /// <summary>The listed cases and that many generated ones: what a program can read at once.</summary>
    public static IReadOnlyList<string> Many(int count) => [.. Listed, .. Text.Array[count].Single()];
}

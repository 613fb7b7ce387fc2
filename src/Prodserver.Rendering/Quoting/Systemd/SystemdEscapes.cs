using System.Buffers;
using System.Globalization;
using System.Text;

namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>The escapes of systemd's double quotes. Source: systemd.syntax(7), "Quoting", and systemd.unit(5), "Specifiers".</summary>
internal static class SystemdEscapes
{
    private const string SpecialEverywhere =
        "\"\\%" +
        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f";

    /// <summary>Special between double quotes of any field.</summary>
    public static SearchValues<char> InFields { get; } = SearchValues.Create(SpecialEverywhere);

    /// <summary>Special between double quotes of a command: <c>$NAME</c> is expanded there even inside quotes.</summary>
    public static SearchValues<char> InCommands { get; } = SearchValues.Create(SpecialEverywhere + "$");

    /// <summary>Characters of a word that needs no quotes in any field.</summary>
    public static SearchValues<char> Plain { get; } =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@+=:,./-");

    public static void Spell(StringBuilder text, char character) => _ = character switch
    {
        '"' or '\\' => text.Append('\\').Append(character),
        '%' or '$' => text.Append(character).Append(character),
        '\n' => text.Append("\\n"),
        '\t' => text.Append("\\t"),
        _ => text.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"),
    };

    public static bool IsPlain(string value) => value.Length > 0 && !value.AsSpan().ContainsAnyExcept(Plain);
}

using System.Buffers;

namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>A name of <c>User=</c> or <c>Group=</c>: no quotes, no comments; an empty one would be root.</summary>
public static class UserName
{
    private const int LongestName = 31;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");

    public static Quotation Quote(string name) =>
        IsNumber(name) || IsName(name)
            ? name
            : new Refusal(
                SystemdFindings.User,
                name.Length == 0 ? "is empty, which would run as root" : "is no name of a user or group",
                "use a-z, 0-9, '_' and '-', a letter first, at most 31 characters");

    /// <summary>True for a user or group id.</summary>
    public static bool IsNumber(string name) =>
        name.Length is > 0 and <= 10 && !name.AsSpan().ContainsAnyExceptInRange('0', '9') && (name.Length == 1 || name[0] != '0');

    public static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && (char.IsAsciiLetterLower(name[0]) || name[0] == '_')
        && !name.AsSpan().ContainsAnyExcept(NameCharacters);
}

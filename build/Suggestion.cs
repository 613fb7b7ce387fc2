using Prodserver.Core.Findings;

namespace Build;

/// <summary>The end of a message about a word that nobody knows.</summary>
internal static class Suggestion
{
    /// <summary><c>; did you mean 'near'?</c>, or nothing where no known word is near.</summary>
    public static string For(string word, IEnumerable<string> known, string prefix = "") =>
        Spelling.Nearest(word, known) is { } near ? $"; did you mean '{prefix}{near}'?" : "";
}

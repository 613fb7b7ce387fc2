using System.Buffers;

namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>The escapes of the builder's own lexer, which reads every word that it expands variables in.</summary>
internal static class DockerLexer
{
    /// <summary>Special between double quotes.</summary>
    public static SearchValues<char> InQuotes { get; } = SearchValues.Create("\"\\$");

    /// <summary>Special outside quotes.</summary>
    public static SearchValues<char> Bare { get; } = SearchValues.Create("\"'\\$");
}

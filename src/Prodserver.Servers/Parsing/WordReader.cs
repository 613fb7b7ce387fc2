using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Parsing;

/// <summary>Reads the words of a command line after the application, as the library does that the server uses.</summary>
internal static class WordReader
{
    /// <param name="ignoresExtraWords">True where the program takes words before the first option and never looks at them (gunicorn).</param>
    public static WordReading Read(OptionSet options, IReadOnlyList<string> words, bool ignoresExtraWords = false) => options.Catalogue.Dialect switch
    {
        Dialect.Click => new ClickReader(options, words).Read(),
        Dialect.Argparse => new ArgparseReader(options, words, ignoresExtraWords).Read(),
        Dialect.Getopt => new GetoptReader(options, words).Read(),
    };
}

using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Tests.Oracles;

/// <summary>Makes words that a server's parser may take or refuse: real options and near misses, good values and bad ones. The same every time.</summary>
internal sealed class WordCases(OptionSet options, int seed)
{
    private static readonly string[] Junk =
    [
        "", " ", "0", "1", "7", "8000", "-1", "-5", "-0.5", "+5", " 7 ", "1_000", "1__0", "_1", "1_", "0x10", "0o17", "017", "0b11", "1.5", ".5", "1e3", "nan",
        "-inf", "٣", "７", "\u00a05", "\x1c5", "True", "true", "false", "no", "off", "None", "a", "abc", "INFO", "info", "Debug", "auto", "none", "-", "--", "-x",
        "a b", "-a b", "x=y", "=", "café", "127.0.0.1", "::1", "*", "/etc/hostname", ".", "a,b", "3,1", "1,2,3", "localhost:8125", "70000", "99999999999999999999",
    ];

    private readonly Random _random = new(seed);

    public HashSet<string> Left { get; init; } = [];

    /// <summary>Words as a string of ARGS may hold them, up to five of them.</summary>
    public IReadOnlyList<string> Words()
    {
        var words = new List<string>();
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            words.AddRange(OneOption());
        }

        if (_random.Next(12) == 0)
        {
            words.Insert(_random.Next(words.Count + 1), Pick(Junk));
        }

        return words;
    }

    /// <summary>A key and a value as a dict of ARGS may hold them.</summary>
    public (string Key, string Value) Pair()
    {
        var option = Option();
        var spelling = _random.Next(10) == 0 && option.Off is { } off ? off : option.Name;
        return (Near(spelling.TrimStart('-')), Value(option));
    }

    private List<string> OneOption()
    {
        var option = Option();
        var spellings = new List<string> { option.Name };
        spellings.AddRange(option.Aliases);
        if (option.Off is { } off)
        {
            spellings.Add(off);
        }

        var spelling = Pick(spellings);
        if (_random.Next(8) == 0)
        {
            spelling = spelling.StartsWith("--", StringComparison.Ordinal) ? "--" + Near(spelling[2..]) : spelling + Pick(Junk);
        }

        var hasValue = option.IsFlag ? _random.Next(10) == 0 : _random.Next(15) > 0;
        return (hasValue, _random.Next(2)) switch
        {
            (false, _) => [spelling],
            (true, 0) => [spelling + "=" + Value(option)],
            (true, _) => [spelling, Value(option)],
        };
    }

    private Option Option()
    {
        while (true)
        {
            var option = options.Options[_random.Next(options.Options.Count)];
            if (!Left.Contains(option.Key) && !option.Ends)
            {
                return option;
            }
        }
    }

    private string Value(Option option) => _random.Next(3) switch
    {
        0 when option.Type is OptionType.Path => "",
        1 when option.Type is OptionType.Path => ".",
        0 => Pick(Junk),
        1 when option.Choices.Count > 0 => Pick(option.Choices),
        1 => option.Default ?? Pick(Junk),
        _ when option.Type is OptionType.Path => "/etc/hostname",
        _ when option.Choices.Count > 0 => Pick(option.Choices).ToUpperInvariant(),
        _ when option.Type is OptionType.Text => "127.0.0.1",
        _ => _random.Next(-2, 9000).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private string Near(string name) => _random.Next(10) switch
    {
        0 => name.Replace('-', '_'),
        1 => name[..Math.Max(1, name.Length - _random.Next(1, 4))],
        2 => name + "s",
        3 => name.ToUpperInvariant(),
        _ => name,
    };

    private string Pick(IReadOnlyList<string> texts) => texts[_random.Next(texts.Count)];
}

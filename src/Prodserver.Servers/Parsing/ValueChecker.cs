using System.Globalization;
using System.Numerics;
using Prodserver.Core.Findings;
using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Parsing;

/// <summary>Judges the value of an option as the server's own parser does.</summary>
internal static class ValueChecker
{
    /// <summary>Null where the server takes the value.</summary>
    public static ValueFault? Check(Option option, string value) => option.Type switch
    {
        OptionType.Flag => null,
        OptionType.Text => null,
        OptionType.Integer => Number(option, value, "an integer", PythonNumbers.Integer(value)),
        OptionType.Octal => Number(option, value, "an octal integer", PythonNumbers.Integer(value, 8)),
        OptionType.Literal => Number(option, value, "an integer literal", PythonNumbers.Integer(value, 0)),
        OptionType.Umask => Number(option, value, "an integer literal", Umask(value)),
        OptionType.Duration => Number(option, value, "a number of seconds, or one such as 1h30m", Durations.Seconds(value)),
        OptionType.Float => Float(option, value),
        OptionType.Boolean => IsBoolean(value) ? null : Wrong(option, value, "true or false", "write \"true\" or \"false\""),
        OptionType.Choice => Choice(option, value, option.Choices),
        OptionType.VerifyMode => Choice(option, value, VerifyModes),
        OptionType.Path => value.Length > 0 ? null : Wrong(option, value, "the path of something that exists", null),
        OptionType.Autoscale => IsAutoscale(value) ? null : Wrong(option, value, "one integer, or two with a comma between them", null),
        OptionType.TlsVersion => IsTlsVersion(value) ? null : Wrong(option, value, "a version such as TLS", null),
        OptionType.HostPort => IsHostPort(value) ? null : Wrong(option, value, "a host and a port such as localhost:8125", null),
    };

    /// <summary>The value of an integer option as the server reads it; null where it can't.</summary>
    public static BigInteger? Integer(Option option, string value) => option.Type switch
    {
        OptionType.Octal => PythonNumbers.Integer(value, 8),
        OptionType.Literal => PythonNumbers.Integer(value, 0),
        OptionType.Umask => Umask(value),
        OptionType.Duration => Durations.Seconds(value),
        OptionType.Float => PythonNumbers.Float(value) is { } number && double.IsFinite(number) ? new BigInteger(number) : null,
        _ => PythonNumbers.Integer(value),
    };

    /// <summary>True or false as click reads a boolean, null where it refuses. Source: <c>click/types.py</c>, <c>BoolParamType</c>.</summary>
    public static bool? Boolean(string value) => PythonText.Strip(value).ToLowerInvariant() switch
    {
        "1" or "true" or "t" or "yes" or "y" or "on" => true,
        "0" or "false" or "f" or "no" or "n" or "off" => false,
        _ => null,
    };

    private static readonly string[] VerifyModes = ["CERT_NONE", "CERT_OPTIONAL", "CERT_REQUIRED"];

    private static readonly string[] TlsVersions = ["SSLv23", "TLS", "TLS_CLIENT", "TLS_SERVER", "TLSv1", "TLSv1_1", "TLSv1_2"];

    private static bool IsBoolean(string value) => Boolean(value) is not null;

    private static ValueFault? Number(Option option, string value, string what, BigInteger? number) => number switch
    {
        null => Wrong(option, value, what, option.Default is { } example ? $"write a number such as {example}" : "write a number such as 10"),
        { } known when known < option.Minimum => Range(option, value, $"at least {Text(option.Minimum)}"),
        { } known when known > option.Maximum => Range(option, value, $"at most {Text(option.Maximum)}"),
        _ => null,
    };

    private static ValueFault? Float(Option option, string value) => PythonNumbers.Float(value) switch
    {
        null => Wrong(option, value, "a number", option.Default is { } example ? $"write a number such as {example}" : null),
        { } number when number < option.Minimum => Range(option, value, $"at least {Text(option.Minimum)}"),
        _ => null,
    };

    private static ValueFault? Choice(Option option, string value, IReadOnlyList<string> choices)
    {
        var asked = option.IgnoreCase ? CaseFolding.Fold(value) : value;
        string? otherCase = null;
        foreach (var choice in choices)
        {
            if (choice == asked || (option.IgnoreCase && CaseFolding.Fold(choice) == asked))
            {
                return null;
            }

            otherCase ??= string.Equals(choice, value, StringComparison.OrdinalIgnoreCase) ? choice : null;
        }

        var near = otherCase ?? (value.Length > 1 ? Spelling.Nearest(value, choices) : null);
        var fix = otherCase is not null
            ? $"write \"{otherCase}\", the case counts"
            : near is not null ? $"did you mean \"{near}\"?" : null;
        return new ValueFault(OptionFindings.WrongChoice, $"takes {Listed(choices)}, not {Quoted(option, value)}", fix);
    }

    private static ValueFault Wrong(Option option, string value, string what, string? fix) =>
        new(OptionFindings.WrongValue, $"takes {what}, not {Quoted(option, value)}", fix);

    private static ValueFault Range(Option option, string value, string limit) =>
        new(OptionFindings.OutOfRange, $"takes {limit}, not {Quoted(option, value)}");

    /// <summary>A value in a message; the value of a secret stays out of it.</summary>
    private static string Quoted(Option option, string value) => option.IsSecret ? "the value given" : Excerpt.Of(value);

    private static string Listed(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>gunicorn's <c>auto_int</c>: a first zero before a digit means octal, as in C.</summary>
    private static BigInteger? Umask(string value) =>
        PythonNumbers.Integer(value is ['0', >= '0' and <= '9', ..] ? string.Concat("0o", value.AsSpan(1)) : value, 0);

    private static bool IsAutoscale(string value)
    {
        var parts = value.Split(',');
        return parts.Length <= 2 && Array.TrueForAll(parts, part => PythonNumbers.Integer(part) is not null);
    }

    private static bool IsTlsVersion(string value) =>
        TlsVersions.Contains(value, StringComparer.Ordinal)
        || (PythonNumbers.Integer(value, 0) is { } number && (number == 2 || number == 3 || number == 4 || number == 5 || number == 16 || number == 17));

    private static bool IsHostPort(string value)
    {
        var parts = PythonText.Strip(value).Split(':');
        return parts.Length == 2 && PythonNumbers.Integer(parts[1]) is not null;
    }
}

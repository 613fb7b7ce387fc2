using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Patterns;

/// <summary>A compiled pattern. It is applied to ASCII only, where Python and .NET agree on what a letter, a digit and a blank is.</summary>
internal sealed class PyPattern : PyLibraryObject
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly string _pattern;
    private readonly Regex? _regex;
    private readonly int _groups;
    private readonly IReadOnlyDictionary<string, int> _names;

    public PyPattern(string pattern, RegexOptions? options, SourcePosition position)
        : base(position)
    {
        _pattern = pattern;
        (_regex, _groups, _names) = (null, 0, new Dictionary<string, int>());
        if (options is { } known && PatternTranslator.Translate(pattern) is { } translated)
        {
            (_groups, _names) = (translated.Groups, translated.Names);
            try
            {
                _regex = new Regex(translated.Text, known | RegexOptions.CultureInvariant, Longest);
            }
            catch (ArgumentException)
            {
                // Python may have another opinion: what the pattern matches is not known.
                _regex = null;
            }
        }
    }

    public override string TypeName => "Pattern";

    public override PyValue? Find(string name, Site site) => name switch
    {
        "pattern" => site.Text(_pattern),
        "groups" when _regex is not null => site.Integer(_groups),
        "match" or "search" or "fullmatch" or "sub" or "split" or "findall" => new PyBuiltin(name, call => Apply(name, call)),
        _ => null,
    };

    /// <summary>Runs a method of the pattern.</summary>
    public PyValue Apply(string method, Call call)
    {
        try
        {
            return method switch
            {
                "sub" => Substitute(call),
                "split" => Split(call),
                "findall" => Subject(call) is { } text ? call.Site.List(Matches(text, call.Site).Select(match => Found(match, call.Site))) : NotModelled(call.Site),
                _ => Match(method, call),
            };
        }
        catch (RegexMatchTimeoutException)
        {
            return call.Site.Unknown("the pattern takes too much time");
        }
    }

    public override bool IsSame(PyLibraryObject other) => other is PyPattern same && same._pattern == _pattern && same._regex?.Options == _regex?.Options && _regex is not null;

    private PyValue Match(string method, Call call)
    {
        if (Subject(call) is not { } text)
        {
            return NotModelled(call.Site);
        }

        var match = method == "search" ? _regex!.Match(text) : new Regex(
            method == "match" ? @"\G(?:" + _regex + ")" : @"\G(?:" + _regex + @")\z", _regex!.Options, Longest).Match(text);
        return match.Success ? new PyMatch(match, _groups, _names, call.Site.Position) : call.Site.None();
    }

    private PyValue Substitute(Call call)
    {
        var given = call.Bind(2, "repl", "string", "count", "flags");
        if (Text(given[1]!) is not { } text || given[3] is not null)
        {
            return NotModelled(call.Site);
        }

        var count = given[2] is null ? 0 : call.Count(given[2]!);
        var substituted = new StringBuilder();
        var done = 0;
        foreach (var match in Matches(text, call.Site).Take(count == 0 ? int.MaxValue : Math.Max(count, 0)))
        {
            var replacement = given[0] is PyStr { Value: var template }
                ? Expand(template, match)
                : Session.Call(given[0]!, [new PyMatch(match, _groups, _names, call.Site.Position)], call.Site) is PyStr { Value: var made } ? made : null;
            if (replacement is null)
            {
                return call.Site.Unknown("this replacement is not modelled");
            }

            substituted.Append(text, done, match.Index - done).Append(replacement);
            done = match.Index + match.Length;
            call.Site.Spend(substituted.Length);
        }

        return call.Site.Text(substituted.Append(text, done, text.Length - done).ToString());
    }

    private PyValue Split(Call call)
    {
        var given = call.Bind(1, "string", "maxsplit");
        if (Text(given[0]!) is not { } text)
        {
            return NotModelled(call.Site);
        }

        var most = given[1] is null ? 0 : call.Count(given[1]!);
        var parts = new List<PyValue>();
        var done = 0;
        foreach (var match in Matches(text, call.Site).Take(most == 0 ? int.MaxValue : Math.Max(most, 0)))
        {
            parts.Add(call.Site.Text(text[done..match.Index]));
            parts.AddRange(Enumerable.Range(1, _groups).Select(group => PyMatch.Group(match, group, call.Site, missing: call.Site.None())));
            done = match.Index + match.Length;
        }

        parts.Add(call.Site.Text(text[done..]));
        return call.Site.List(parts);
    }

    /// <summary>Group references in a replacement; null for what else a backslash may mean there.</summary>
    private string? Expand(string template, Match match)
    {
        var expanded = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '\\')
            {
                expanded.Append(template[at]);
                continue;
            }

            var next = ++at < template.Length ? template[at] : '\0';
            if (next is >= '1' and <= '9' && next - '0' <= _groups && !(at + 1 < template.Length && char.IsAsciiDigit(template[at + 1])))
            {
                expanded.Append(match.Groups[next - '0'].Value);
            }
            else if (next == 'g' && template.IndexOf('>', at) is var end and > 0 && at + 1 < template.Length && template[at + 1] == '<' && Number(template[(at + 2)..end]) is { } number)
            {
                expanded.Append(match.Groups[number].Value);
                at = end;
            }
            else if (next is 'n' or 't' or '\\')
            {
                expanded.Append(next switch { 'n' => '\n', 't' => '\t', _ => '\\' });
            }
            else
            {
                return null;
            }
        }

        return expanded.ToString();
    }

    private int? Number(string group) =>
        int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number <= _groups ? number : null)
        : _names.TryGetValue(group, out number) ? number
        : null;

    private PyValue Found(Match match, Site site) => _groups switch
    {
        0 => site.Text(match.Value),
        1 => site.Text(match.Groups[1].Value),
        _ => site.Tuple([.. Enumerable.Range(1, _groups).Select(group => site.Text(match.Groups[group].Value))]),
    };

    private MatchCollection Matches(string text, Site site)
    {
        site.Spend(text.Length);
        return _regex!.Matches(text);
    }

    /// <summary>The text to look at, where it is one that both see alike; ranges are not modelled.</summary>
    private string? Subject(Call call) => call is { Positional: [var text], Keywords: [] } ? Text(text) : null;

    private string? Text(PyValue value) =>
        _regex is not null && value is PyStr { Value: var text } && Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\x1c', '\x1f') ? text : null;

    private static PyUnknown NotModelled(Site site) => site.Unknown("the reader does not know what this pattern matches in this text");
}

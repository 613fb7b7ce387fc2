using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The methods of <c>str</c>. What takes Unicode's tables of letters is known for ASCII only.</summary>
internal static class StringMethods
{
    public static MethodBody? Find(string name) => name switch
    {
        "upper" => (self, call) => Cased(self, call, text => text.ToUpperInvariant()),
        "lower" or "casefold" => (self, call) => Cased(self, call, text => text.ToLowerInvariant()),
        "capitalize" => (self, call) => Cased(self, call, text => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..].ToLowerInvariant()),
        "title" => (self, call) => Cased(self, call, Title),
        "swapcase" => (self, call) => Cased(self, call, text => string.Concat(text.Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)))),
        "isdigit" or "isdecimal" or "isnumeric" => (self, call) => Tested(self, call, char.IsAsciiDigit),
        "isalpha" => (self, call) => Tested(self, call, char.IsAsciiLetter),
        "isalnum" => (self, call) => Tested(self, call, char.IsAsciiLetterOrDigit),
        "isspace" => (self, call) => Tested(self, call, IsSpace),
        "isupper" => (self, call) => CaseTested(self, call, char.IsAsciiLetterUpper, char.IsAsciiLetterLower),
        "islower" => (self, call) => CaseTested(self, call, char.IsAsciiLetterLower, char.IsAsciiLetterUpper),
        "isascii" => (self, call) => None(call).Boolean(Ascii_(self)),
        "isidentifier" => (self, call) => Ascii_(self)
            ? None(call).Boolean(Text(self).Length > 0 && Tokens.Identifiers.End(Text(self), 0) == Text(self).Length)
            : BeyondAscii(call),
        "strip" => (self, call) => Strip(self, call, start: true, end: true),
        "lstrip" => (self, call) => Strip(self, call, start: true, end: false),
        "rstrip" => (self, call) => Strip(self, call, start: false, end: true),
        "removeprefix" => (self, call) => call.Site.Text(Text(self) is var text && text.StartsWith(call.Text(call.Single()), StringComparison.Ordinal) ? text[Text(call.Single()).Length..] : text),
        "removesuffix" => RemoveSuffix,
        "startswith" => (self, call) => StartsOrEnds(self, call, atEnd: false),
        "endswith" => (self, call) => StartsOrEnds(self, call, atEnd: true),
        "format" => (self, call) => BraceFormat.Apply(Text(self), call),
        "join" => Join,
        "replace" => Replace,
        "encode" => Encode,
        "format_map" => FormatMap,
        "translate" => StringTranslation.Translate,
        "maketrans" => (_, call) => StringTranslation.MakeTable(call),
        "istitle" => (self, call) => Ascii_(self) ? None(call).Boolean(IsTitle(Text(self))) : BeyondAscii(call),
        "isprintable" => (self, call) => Ascii_(self) ? None(call).Boolean(Text(self).All(letter => letter is >= ' ' and <= '~')) : BeyondAscii(call),
        _ => StringSearching.Find(name) ?? StringSplitting.Find(name) ?? StringLayout.Find(name),
    };

    public static string Text(PyValue self) => ((PyStr)self).Value;

    /// <summary>What <c>ascii()</c> makes of a representation: escapes for all beyond ASCII.</summary>
    public static string Ascii(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune.IsAscii ? rune.ToString() : Repr.Escape(rune));
        }

        return escaped.ToString();
    }

    /// <summary>Python's white space: .NET's and four separators of ASCII.</summary>
    public static bool IsSpace(char letter) => char.IsWhiteSpace(letter) || letter is >= '\x1c' and <= '\x1f';

    public static PyUnknown BeyondAscii(Call call) => call.Site.Unknown($"what str.{call.Name}() gives for letters beyond ASCII depends on Unicode's tables");

    /// <summary>The site, once it is certain that there are no arguments.</summary>
    private static Site None(Call call)
    {
        call.Take(0, 0);
        return call.Site;
    }

    private static bool Ascii_(PyValue self) => System.Text.Ascii.IsValid(Text(self));

    private static PyValue Cased(PyValue self, Call call, Func<string, string> change)
    {
        var site = None(call);
        return Ascii_(self) ? site.Text(change(Text(self))) : BeyondAscii(call);
    }

    private static string Title(string text)
    {
        var title = text.ToCharArray();
        for (var i = 0; i < title.Length; i++)
        {
            title[i] = i > 0 && char.IsAsciiLetter(title[i - 1]) ? char.ToLowerInvariant(title[i]) : char.ToUpperInvariant(title[i]);
        }

        return new string(title);
    }

    private static bool IsTitle(string text)
    {
        var letters = text.Where(char.IsAsciiLetter).Any();
        return letters && Title(text) == text;
    }

    private static PyValue Tested(PyValue self, Call call, Func<char, bool> fits)
    {
        var site = None(call);
        return Ascii_(self) ? site.Boolean(Text(self).Length > 0 && Text(self).All(fits)) : BeyondAscii(call);
    }

    private static PyValue CaseTested(PyValue self, Call call, Func<char, bool> wanted, Func<char, bool> unwanted)
    {
        var site = None(call);
        return Ascii_(self) ? site.Boolean(Text(self).Any(wanted) && !Text(self).Any(unwanted)) : BeyondAscii(call);
    }

    private static PyStr Strip(PyValue self, Call call, bool start, bool end)
    {
        var given = call.Take(0, 1);
        var text = Text(self);
        if (given is not [not PyNone and var letters])
        {
            var first = start ? text.TakeWhile(IsSpace).Count() : 0;
            var last = end ? text.Reverse().TakeWhile(IsSpace).Count() : 0;
            return call.Site.Text(first >= text.Length ? "" : text[first..Math.Max(first, text.Length - last)]);
        }

        var stripped = CodePoints.Split(call.Text(letters)).ToHashSet(StringComparer.Ordinal);
        var characters = CodePoints.Split(text).ToList();
        while (start && characters.Count > 0 && stripped.Contains(characters[0]))
        {
            characters.RemoveAt(0);
        }

        while (end && characters.Count > 0 && stripped.Contains(characters[^1]))
        {
            characters.RemoveAt(characters.Count - 1);
        }

        return call.Site.Text(string.Concat(characters));
    }

    private static PyStr RemoveSuffix(PyValue self, Call call)
    {
        var (text, suffix) = (Text(self), call.Text(call.Single()));
        return call.Site.Text(suffix.Length > 0 && text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text);
    }

    private static PyValue StartsOrEnds(PyValue self, Call call, bool atEnd)
    {
        var given = call.Take(1, 3);
        var text = StringRange.Of(Text(self), given, call).Text;
        var candidates = given[0] is PyTuple tuple ? tuple.Items : [given[0]];
        foreach (var candidate in candidates)
        {
            if (Unknowns.Of(candidate) is { } unknown)
            {
                return unknown;
            }

            var part = call.Text(candidate);
            if (text is not null && (atEnd ? text.EndsWith(part, StringComparison.Ordinal) : text.StartsWith(part, StringComparison.Ordinal)))
            {
                return call.Site.Boolean(true);
            }
        }

        return call.Site.Boolean(false);
    }

    private static PyValue Join(PyValue self, Call call)
    {
        if (!Iteration.Ordered(call.Single(), call.Site).Is(out var items, out var unknown))
        {
            return unknown;
        }

        var parts = new List<string>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (Unknowns.Of(items[i]) is { } unknownItem)
            {
                return unknownItem;
            }

            parts.Add(items[i] is PyStr { Value: var part } ? part
                : items[i] is PyObject ? throw call.Wrong("str", items[i])
                : throw call.Site.TypeError($"sequence item {i}: expected str instance, {items[i].TypeName} found"));
        }

        call.Site.Spend(parts.Sum(part => (long)part.Length) + ((long)parts.Count * Text(self).Length));
        return call.Site.Text(string.Join(Text(self), parts));
    }

    private static PyStr Replace(PyValue self, Call call)
    {
        var given = call.Take(2, 3);
        var (text, old, @new) = (Text(self), call.Text(given[0]), call.Text(given[1]));
        var count = given.Count > 2 ? call.Count(given[2]) : -1;
        if (old.Length == 0)
        {
            return call.Site.Text(Interspersed(text, @new, count < 0 ? int.MaxValue : count, call.Site));
        }

        call.Site.Spend(text.Length + ((long)text.Length / old.Length * @new.Length));
        if (count < 0)
        {
            return call.Site.Text(text.Replace(old, @new, StringComparison.Ordinal));
        }

        var parts = text.Split(old, count == int.MaxValue ? count : count + 1);
        return call.Site.Text(string.Join(@new, parts));
    }

    /// <summary>What replacing the empty string gives: it stands before every character and at the end.</summary>
    private static string Interspersed(string text, string added, int count, Site site)
    {
        site.Spend(text.Length + ((long)text.Length * added.Length));
        var interspersed = new StringBuilder();
        foreach (var letter in CodePoints.Split(text))
        {
            interspersed.Append(count-- > 0 ? added : "").Append(letter);
        }

        return interspersed.Append(count > 0 ? added : "").ToString();
    }

    private static PyValue Encode(PyValue self, Call call)
    {
        var given = call.Bind(0, "encoding", "errors");
        var encoding = given[0] is null ? "utf-8" : call.Text(given[0]!).ToLowerInvariant();
        return encoding switch
        {
            _ when given[1] is not null => call.Site.Unknown("the error handling of str.encode() is not modelled"),
            "utf-8" or "utf8" => new PyBytes(Encoding.UTF8.GetBytes(Text(self)), call.Site.Position),
            "ascii" or "latin-1" or "latin1" when Ascii_(self) => new PyBytes(Encoding.ASCII.GetBytes(Text(self)), call.Site.Position),
            _ => call.Site.Unknown($"the encoding '{encoding}' is not modelled"),
        };
    }

    private static PyValue FormatMap(PyValue self, Call call) => call.Single() is PyDict { UncertainKey: null } mapping
        ? BraceFormat.Apply(Text(self), call with
        {
            Positional = [],
            Keywords = [.. mapping.Entries.Where(entry => entry.Key is PyStr).Select(entry => KeyValuePair.Create(Text(entry.Key), Unknowns.Resolve(entry.Value)))],
        })
        : call.Site.Unknown("str.format_map() with this mapping is not modelled");
}

using System.Globalization;
using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Json;

/// <summary><c>json.dumps</c>.</summary>
internal sealed class JsonWriter
{
    private const int MaxDepth = 50;

    private readonly StringBuilder _text = new();
    private readonly Site _site;
    private readonly string? _indent;
    private readonly string _comma;
    private readonly string _colon;
    private readonly bool _isSorted;
    private readonly bool _isAscii;

    private JsonWriter(Site site, string? indent, (string Comma, string Colon) separators, bool isSorted, bool isAscii) =>
        (_site, _indent, _comma, _colon, _isSorted, _isAscii) = (site, indent, separators.Comma, separators.Colon, isSorted, isAscii);

    public static PyValue Dump(Call call)
    {
        if (call.FirstUnknown is { } unknown)
        {
            return unknown;
        }

        PyValue? Option(string name) => call.Keywords.FirstOrDefault(keyword => keyword.Key == name).Value;
        if (call.Positional.Count != 1 || call.Keywords.Any(keyword => keyword.Key is not ("indent" or "sort_keys" or "ensure_ascii" or "separators")))
        {
            return call.Site.Unknown("these options of json.dumps() are not modelled");
        }

        var indent = Option("indent") switch
        {
            null or PyNone => null,
            PyStr { Value: var text } => text,
            var count => new string(' ', Math.Clamp(call.Count(count), 0, 1000)),
        };
        var separators = Option("separators") is PyTuple { Items: [PyStr { Value: var comma }, PyStr { Value: var colon }] }
            ? (comma, colon)
            : (indent is null ? ", " : ",", ": ");
        var writer = new JsonWriter(call.Site, indent, separators, IsTrue(Option("sort_keys"), false), IsTrue(Option("ensure_ascii"), true));
        return writer.Write(call.Positional[0], 0) ?? (PyValue)call.Site.Text(writer._text.ToString());
    }

    private static bool IsTrue(PyValue? option, bool missing) => option is null ? missing : Truth.Of(option).Is(out var truth, out _) && truth;

    private PyUnknown? Write(PyValue value, int depth)
    {
        if (depth > MaxDepth)
        {
            return _site.Unknown("the value is nested too deeply");
        }

        switch (value)
        {
            case PyUnknown unknown:
                return unknown;
            case PyNone:
                _text.Append("null");
                return null;
            case PyBool boolean:
                _text.Append(boolean.Value ? "true" : "false");
                return null;
            case PyFloat { Value: var number }:
                _text.Append(double.IsNaN(number) ? "NaN" : double.IsInfinity(number) ? (number > 0 ? "Infinity" : "-Infinity") : FloatText.Repr(number));
                return null;
            case PyInt integer:
                return Repr.Of(integer).Is(out var digits, out var tooLarge) ? Add(digits) : tooLarge;
            case PyStr text:
                return Add(Quote(text.Value));
            case PyList list:
                return Items('[', ']', [.. list.Items.Select(item => ("", item))], depth);
            case PyTuple tuple:
                return Items('[', ']', [.. tuple.Items.Select(item => ("", item))], depth);
            case PyDict dict:
                return Dict(dict, depth);
            case PySet or PyBytes or PyPath:
                throw _site.TypeError($"Object of type {value.TypeName} is not JSON serializable");
            default:
                return Unknowns.Because(value);
        }
    }

    private PyUnknown? Add(string text)
    {
        _text.Append(text);
        return null;
    }

    private PyUnknown? Dict(PyDict dict, int depth)
    {
        if ((dict.OrderDoubt ?? dict.UncertainKey) is { } doubt)
        {
            return doubt;
        }

        if (dict.Entries.Any(entry => entry.Key is not PyStr))
        {
            return _site.Unknown("json.dumps() of keys that are no strings is not modelled");
        }

        var entries = dict.Entries.Select(entry => (((PyStr)entry.Key).Value, entry.Value));
        var ordered = _isSorted ? entries.Order(Comparer<(string Key, PyValue)>.Create((first, second) => CodePoints.Compare(first.Key, second.Key))) : entries;
        return Items('{', '}', [.. ordered.Select(entry => (Quote(entry.Item1) + _colon, entry.Item2))], depth);
    }

    private PyUnknown? Items(char open, char close, List<(string Prefix, PyValue Value)> items, int depth)
    {
        _text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            _text.Append(i > 0 ? _comma : "");
            Break(depth + 1);
            _text.Append(items[i].Prefix);
            if (Write(Unknowns.Resolve(items[i].Value), depth + 1) is { } unknown)
            {
                return unknown;
            }
        }

        if (items.Count > 0)
        {
            Break(depth);
        }

        _site.Spend(items.Count);
        _text.Append(close);
        return null;
    }

    private void Break(int depth)
    {
        if (_indent is not null)
        {
            _text.Append('\n').Insert(_text.Length, _indent, depth);
        }
    }

    private string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                > '~' when _isAscii => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Toml;

/// <summary>Reads TOML 1.0 into dicts. What it does not read is unknown, be it wrong or only unusual.</summary>
internal sealed partial class TomlText
{
    private const int MaxDepth = 50;

    private readonly Site _site;
    private readonly TomlScanner _scanner;

    private TomlText(string text, Site site) => (_site, _scanner) = (site, new TomlScanner(text, site));

    public static PyValue Parse(string text, Site site)
    {
        site.Spend(text.Length);
        return new TomlText(text.Replace("\r\n", "\n", StringComparison.Ordinal), site).Document();
    }

    private PyDict Document()
    {
        var root = new PyDict(_site.Position);
        var current = root;
        var tables = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            _scanner.SkipLines();
            if (_scanner.IsAtEnd)
            {
                return root;
            }

            if (_scanner.Take("[["))
            {
                var keys = Header("]]");
                var parent = Descend(root, keys[..^1]);
                tables.RemoveWhere(table => table.StartsWith(string.Join('\n', keys) + "\n", StringComparison.Ordinal));
                var key = _site.Text(keys[^1]);
                current = new PyDict(_site.Position);
                if (!parent.TryGet(key, out var list))
                {
                    parent.Set(key, _site.List([current]), _site.Journal);
                }
                else
                {
                    (list as PyList ?? throw _scanner.Wrong()).Change(_site.Journal).Add(current);
                }
            }
            else if (_scanner.Take("["))
            {
                var keys = Header("]");
                current = Descend(root, keys);
                if (!tables.Add(string.Join('\n', keys)))
                {
                    throw _scanner.Wrong();
                }
            }
            else
            {
                KeyValue(current, 0);
                _scanner.EndLine();
            }
        }
    }

    private string[] Header(string end)
    {
        var keys = _scanner.Keys();
        if (!_scanner.Take(end))
        {
            throw _scanner.Wrong();
        }

        _scanner.EndLine();
        return keys;
    }

    /// <summary>The table of a path, made where it is not there; the last one of an array of tables.</summary>
    private PyDict Descend(PyDict table, IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            var name = _site.Text(key);
            if (!table.TryGet(name, out var inner))
            {
                inner = new PyDict(_site.Position);
                table.Set(name, inner, _site.Journal);
            }

            table = (inner is PyList { Items: [.., var last] } ? last : inner) as PyDict ?? throw _scanner.Wrong();
        }

        return table;
    }

    private void KeyValue(PyDict table, int depth)
    {
        var keys = _scanner.Keys();
        if (!_scanner.Take("="))
        {
            throw _scanner.Wrong();
        }

        _scanner.SkipBlanks();
        var target = Descend(table, keys[..^1]);
        var key = _site.Text(keys[^1]);
        var value = Value(depth);
        if (target.TryGet(key, out _))
        {
            throw _scanner.Wrong();
        }

        target.Set(key, value, _site.Journal);
    }

    private PyValue Value(int depth)
    {
        if (depth > MaxDepth)
        {
            throw _scanner.Wrong();
        }

        if (_scanner.Current is '"' or '\'')
        {
            return _site.Text(_scanner.String());
        }

        if (_scanner.Take("["))
        {
            return Array(depth);
        }

        return _scanner.Take("{") ? InlineTable(depth) : Scalar(_scanner.Word());
    }

    private PyList Array(int depth)
    {
        var items = new List<PyValue>();
        while (true)
        {
            _scanner.SkipLines();
            if (_scanner.Take("]"))
            {
                return _site.List(items);
            }

            items.Add(Value(depth + 1));
            _scanner.SkipLines();
            if (!_scanner.Take(",") && _scanner.Current != ']')
            {
                throw _scanner.Wrong();
            }
        }
    }

    private PyDict InlineTable(int depth)
    {
        var table = new PyDict(_site.Position);
        _scanner.SkipBlanks();
        if (_scanner.Take("}"))
        {
            return table;
        }

        while (true)
        {
            KeyValue(table, depth + 1);
            _scanner.SkipBlanks();
            if (_scanner.Take("}"))
            {
                return table;
            }

            if (!_scanner.Take(","))
            {
                throw _scanner.Wrong();
            }
        }
    }

    private PyValue Scalar(string word)
    {
        var digits = word.Replace("_", "", StringComparison.Ordinal);
        switch (word)
        {
            case "true" or "false":
                return _site.Boolean(word == "true");
            case "inf" or "+inf":
                return _site.Float(double.PositiveInfinity);
            case "-inf":
                return _site.Float(double.NegativeInfinity);
            case "nan" or "+nan" or "-nan":
                return _site.Float(double.NaN);
            case ['0', 'x' or 'o' or 'b', _, ..] when word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'):
                return IntegerText.Parse(digits, 0, _site);
            case [(>= '0' and <= '9') or '+' or '-', ..] when Whole().IsMatch(word):
                return IntegerText.Parse(digits, 10, _site);
            case var _ when Real().IsMatch(word):
                return _site.Float(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture));
            case [>= '0' and <= '9', _, _, _, '-', ..]:
                return new PyOpaque(word.Length == 10 ? "date" : "datetime", _site.Position);
            case [>= '0' and <= '9', _, ':', ..]:
                return new PyOpaque("time", _site.Position);
            default:
                throw _scanner.Wrong();
        }
    }

    [GeneratedRegex(@"\A[+-]?(0|[1-9](_?[0-9])*)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A[+-]?(0|[1-9](_?[0-9])*)((\.[0-9](_?[0-9])*)([eE][+-]?[0-9](_?[0-9])*)?|[eE][+-]?[0-9](_?[0-9])*)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Real();
}

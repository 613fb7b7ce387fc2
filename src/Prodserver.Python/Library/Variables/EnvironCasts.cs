using System.Text.RegularExpressions;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary>How django-environ turns the text of a variable into a value.</summary>
internal static partial class EnvironCasts
{
    public static PyValue Parse(PyValue value, PyValue? cast, Call call)
    {
        var site = call.Site;
        switch (cast)
        {
            case null:
                return value;
            case PyUnknown unknown:
                return unknown;
            case PyBuiltin or PyList or PyTuple or PyDict when value is not PyStr && cast is not PyBuiltin { ClassName: null or "str" or "int" }:
                return site.Unknown("casting anything but text is not modelled");
            case PyBuiltin { ClassName: "bool" }:
                return site.Boolean(Boolean(((PyStr)value).Value, site));
            case PyBuiltin { ClassName: "float" }:
                return Session.Call(cast, [site.Text(Number(((PyStr)value).Value))], site);
            case PyBuiltin { ClassName: "list" }:
                return site.List(Items(((PyStr)value).Value).Select(site.Text));
            case PyBuiltin { ClassName: "tuple" }:
                return site.Tuple([.. Items(WithoutBrackets(((PyStr)value).Value)).Select(site.Text)]);
            case PyBuiltin { ClassName: "dict" }:
                return Pairs(Items(((PyStr)value).Value), (key, text) => (site.Text(key), site.Text(text)), site);
            case PyList { Items: [var inner, ..] }:
                return Mapped(Items(((PyStr)value).Value), inner, site).Is(out var items, out var doubt) ? site.List(items) : doubt;
            case PyTuple { Items: [var inner, ..] }:
                return Mapped(Items(WithoutBrackets(((PyStr)value).Value)), inner, site).Is(out var parts, out var why) ? site.Tuple(parts) : why;
            case PyDict scheme:
                return Scheme(((PyStr)value).Value, scheme, call);
            default:
                return Session.Call(cast, [value], site);
        }
    }

    private static bool Boolean(string text, Site site) => IntegerOf(text, site) is { } number
        ? !number.IsZero
        : text.ToLowerInvariant().Trim() is "true" or "on" or "ok" or "y" or "yes" or "1";

    private static System.Numerics.BigInteger? IntegerOf(string text, Site site)
    {
        try
        {
            return IntegerText.Parse(text, 10, site) is PyInt { Value: var number } ? number : null;
        }
        catch (PythonException)
        {
            return null;
        }
    }

    /// <summary>The last comma or dot is the decimal point, those before it group digits.</summary>
    private static string Number(string text)
    {
        var digits = OtherThanNumber().Replace(text, "");
        var point = digits.LastIndexOfAny([',', '.']);
        return point < 0 ? digits : digits[..point].Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) + "." + digits[(point + 1)..];
    }

    private static string[] Items(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string WithoutBrackets(string text) => text.Trim('(').Trim(')');

    private static Known<PyValue[]> Mapped(string[] items, PyValue cast, Site site)
    {
        var mapped = Array.ConvertAll(items, item => Session.Call(cast, [site.Text(item)], site));
        return Array.Find(mapped, item => Unknowns.Of(item) is not null) is { } unknown ? Unknowns.Of(unknown)! : mapped;
    }

    private static PyDict Pairs(IEnumerable<string> items, Func<string, string, (PyValue Key, PyValue Value)> make, Site site)
    {
        var dict = new PyDict(site.Position);
        foreach (var item in items)
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw site.ValueError($"dictionary update sequence element #{dict.Count} has length 1; 2 is required");
            }

            var (key, value) = make(item[..equals], item[(equals + 1)..]);
            Dicts.Set(dict, key, value, site);
        }

        return dict;
    }

    /// <summary>Entries between semicolons, with casts for keys and values: <c>dict(value=int, cast={"a": bool})</c>.</summary>
    private static PyValue Scheme(string text, PyDict scheme, Call call)
    {
        var site = call.Site;
        var items = text.Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (items.Any(item => item.Count(letter => letter == '=') != 1))
        {
            return site.Unknown("the variable is none that django-environ takes for a dict");
        }

        PyValue Entry(string name, PyValue missing) => scheme.TryGet(site.Text(name), out var value) ? value : missing;
        var texts = Builtins.BuiltinsModule.Instance.Find("str", site)!;
        var (keyCast, valueCast, casts) = (Entry("key", texts), Entry("value", texts), Entry("cast", new PyDict(site.Position)));
        return Pairs(items, (key, value) => (
            Session.Call(keyCast, [site.Text(key)], site),
            Parse(site.Text(value), casts is PyDict byKey && byKey.TryGet(site.Text(key), out var special) ? special : valueCast, call)), site);
    }

    [GeneratedRegex(@"[^0-9,.-]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherThanNumber();
}

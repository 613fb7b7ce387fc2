using System.Text.RegularExpressions;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Json;
using Prodserver.Python.Library.Urls;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary>How environs turns the text of a variable into a value.</summary>
internal static partial class EnvironsCasts
{
    /// <param name="option">The keyword arguments of the call, by name and place; the place is -1 for those without one.</param>
    public static PyValue Parse(string kind, string name, string text, Func<string, int, PyValue?> option, Call call)
    {
        var site = call.Site;
        switch (kind)
        {
            case "raw" or "str":
                return site.Text(text);
            case "int":
                return Integer(text, site) ?? throw Refused("Not a valid integer.");
            case "bool":
                return Boolean(text) is { } truth ? site.Boolean(truth) : throw Refused("Not a valid boolean.");
            case "float":
                return FloatText.Parse(text) is { } number && double.IsFinite(number) ? site.Float(number) : throw Refused("Not a valid number.");
            case "path":
                return new PyPath(Paths.Normalize(text), isPure: false, site.Position);
            case "json":
                return Json(text, site) ?? throw Refused("Not valid JSON.");
            case "url":
                return text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)
                    ? Session.Call(UrlModule.Instance.Find("urlparse", site)!, [site.Text(text)], site)
                    : site.Unknown("which URLs environs takes is not modelled");
            case "log_level":
                return Integer(text, site) ?? ConstantsModule.Logging.Find(text.ToUpperInvariant(), site) ?? throw Refused("Not a valid log level.");
            case "timedelta":
                return Duration(text, site);
            case "list":
                var delimiter = option("delimiter", -1) is PyStr { Value: { Length: > 0 } own } ? own : ",";
                var items = text.Length == 0 ? [] : Array.ConvertAll(text.Split(delimiter), item => Part(item, option("subcast", 2), site));
                return items.Select(Unknowns.Of).FirstOrDefault(unknown => unknown is not null) ?? (PyValue)site.List(items);
            case "dict":
                return Dict(text, option, call);
            default:
                return site.Unknown($"env.{kind}() is not modelled");
        }

        PythonException Refused(string why) => site.Raise(PyEnvirons.Invalid, $"Environment variable \"{name}\" invalid: ['{why}']");
    }

    private static PyValue? Integer(string text, Site site)
    {
        try
        {
            return IntegerText.Parse(text, 10, site);
        }
        catch (PythonException)
        {
            return null;
        }
    }

    private static PyValue? Json(string text, Site site)
    {
        try
        {
            return JsonText.Parse(text, site);
        }
        catch (PythonException)
        {
            return null;
        }
    }

    /// <summary>The words that marshmallow takes; null for any other.</summary>
    private static bool? Boolean(string text) => text switch
    {
        "t" or "T" or "true" or "True" or "TRUE" or "on" or "On" or "ON" or "y" or "Y" or "yes" or "Yes" or "YES" or "1" => true,
        "f" or "F" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" or "n" or "N" or "no" or "No" or "NO" or "0" => false,
        _ => null,
    };

    private static PyValue Part(string text, PyValue? cast, Site site) => cast switch
    {
        null or PyNone or PyBuiltin { ClassName: "str" } => site.Text(text),
        PyBuiltin { ClassName: "bool" } => Boolean(text) is { } truth ? site.Boolean(truth) : site.Unknown("it is no boolean that environs takes"),
        PyBuiltin { ClassName: "int" or "float" } or PyFunction or PyBuiltin { ClassName: null } => Session.Call(cast, [site.Text(text)], site),
        _ => site.Unknown("this cast of environs is not modelled"),
    };

    private static PyValue Dict(string text, Func<string, int, PyValue?> option, Call call)
    {
        var site = call.Site;
        if (option("delimiter", -1) is not null || option("key_value_delimiter", -1) is not null || option("subcast", 2) is not null)
        {
            return site.Unknown("this use of env.dict() is not modelled");
        }

        var dict = new PyDict(site.Position);
        foreach (var item in text.Length == 0 ? [] : text.Split(','))
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                return site.Unknown("the variable is no dict that environs takes");
            }

            Dicts.Set(dict, Part(item[..equals].Trim(), option("subcast_keys", -1), site), Part(item[(equals + 1)..].Trim(), option("subcast_values", -1), site), site);
        }

        return dict;
    }

    /// <summary>Seconds, or numbers with units.</summary>
    private static PyValue Duration(string text, Site site)
    {
        if (Integer(text, site) is PyInt { Value: var seconds })
        {
            return TimeDeltas.Of(seconds * TimeDeltas.Second, site);
        }

        var match = Units().Match(text);
        if (!match.Success || match.Length == 0)
        {
            return site.Unknown("the variable is no duration that environs takes");
        }

        var sum = System.Numerics.BigInteger.Zero;
        foreach (var (unit, size) in new[] { ("w", 7 * TimeDeltas.Day), ("d", TimeDeltas.Day), ("h", 3600 * TimeDeltas.Second), ("m", 60 * TimeDeltas.Second), ("s", TimeDeltas.Second), ("ms", 1000L) })
        {
            sum += match.Groups[unit] is { Success: true, Value: var digits } ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * (System.Numerics.BigInteger)size : 0;
        }

        return TimeDeltas.Of(sum, site);
    }

    [GeneratedRegex(@"\A\s*((?<w>-?[0-9]{1,6})\s*w\s*)?((?<d>-?[0-9]{1,6})\s*d\s*)?((?<h>-?[0-9]{1,6})\s*h\s*)?((?<m>-?[0-9]{1,6})\s*m\s*)?((?<s>-?[0-9]{1,6})\s*s\s*)?((?<ms>-?[0-9]{1,6})\s*ms\s*)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Units();
}

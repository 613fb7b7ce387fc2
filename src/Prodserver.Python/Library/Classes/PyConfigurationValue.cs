using System.Globalization;
using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Variables;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Classes;

/// <summary>A value of django-configurations: a variable by the name of the setting, else a default.</summary>
internal sealed class PyConfigurationValue : PyLibraryObject
{
    private readonly string _kind;
    private readonly Dictionary<string, PyValue> _options;

    private PyConfigurationValue(string kind, Dictionary<string, PyValue> options, SourcePosition position)
        : base(position) => (_kind, _options) = (kind, options);

    public override string TypeName => _kind;

    private PyValue? Default => _options.GetValueOrDefault("default") is { } value and not PyNone ? value : null;

    private bool TakesVariable => _kind == "SecretValue" || _options.GetValueOrDefault("environ") is not PyBool { Value: false };

    private bool IsUrl => _kind.EndsWith("URLValue", StringComparison.Ordinal) && _kind != "URLValue";

    private string? VariableName => _options.GetValueOrDefault("environ_name") is PyStr { Value: var name } ? name
        : _kind switch { "DatabaseURLValue" => "DATABASE_URL", "CacheURLValue" => "CACHE_URL", "SearchURLValue" => "SEARCH_URL", _ => null };

    /// <summary>The value object, or the value itself where it needs no name to be known.</summary>
    public static PyValue Make(string kind, Call call)
    {
        var options = new Dictionary<string, PyValue>(StringComparer.Ordinal);
        foreach (var (argument, name) in call.Positional.Zip(["default", "environ", "environ_name", "environ_prefix"]))
        {
            options[name] = argument;
        }

        foreach (var (name, argument) in call.Keywords)
        {
            options[name] = argument;
        }

        var value = new PyConfigurationValue(kind, options, call.Site.Position);
        var isLate = value.IsUrl || value._options.GetValueOrDefault("late_binding") is PyBool { Value: true };
        return !isLate && (value.TakesVariable ? options.GetValueOrDefault("environ_name") is PyStr : value.Default is not null)
            ? value.SetUp(value.VariableName ?? "", call.Site)
            : value;
    }

    public override PyValue? Find(string name, Site site) => null;

    /// <summary>The value of the setting that it is assigned to.</summary>
    public PyValue SetUp(string setting, Site site)
    {
        if (!TakesVariable)
        {
            return Fallback(site);
        }

        var variable = Prefix + (VariableName ?? setting.ToUpperInvariant());
        return LoadedVariables.Find(variable, site) switch
        {
            null when _kind == "SecretValue" || _options.GetValueOrDefault("environ_required") is PyBool { Value: true } => TargetEnvironment.Missing(
                variable, site, "ValueError", $"Value {Repr.Quote(setting)} is required to be set as the environment variable {Repr.Quote(variable)}"),
            null => Fallback(site),
            PyStr { Value: "" } when _kind == "SecretValue" => throw site.ValueError($"Secret value {Repr.Quote(setting)} is not set"),
            PyStr { Value: var text } => Parse(text, site),
            var unknown => unknown,
        };
    }

    private string Prefix => _options.GetValueOrDefault("environ_prefix") switch
    {
        PyStr { Value: var prefix } => prefix.Length == 0 ? "" : (prefix.EndsWith('_') ? prefix[..^1] : prefix) + "_",
        null => IsUrl ? "" : "DJANGO_",
        _ => "",
    };

    private PyValue Fallback(Site site)
    {
        if (Default is not { } value)
        {
            return _kind switch
            {
                "ListValue" or "BackendsValue" => site.List([]),
                "TupleValue" => site.Tuple([]),
                "SetValue" => Sets.Of([], isFrozen: false, site),
                "DictValue" or "DatabaseURLValue" or "CacheURLValue" or "SearchURLValue" => new PyDict(site.Position),
                "BooleanValue" => throw site.ValueError("Default value None is not a boolean value"),
                _ => site.None(),
            };
        }

        return (_kind, value) switch
        {
            (_, PyUnknown) => value,
            ("Value" or "IntegerValue" or "PositiveIntegerValue" or "FloatValue" or "URLValue" or "EmailValue" or "IPValue" or "RegexValue", _) => value,
            ("BooleanValue", PyBool) => value,
            ("BooleanValue", _) => site.Unknown("the default is no boolean"),
            ("ListValue" or "BackendsValue", _) when !_options.ContainsKey("converter") => Session.Call(Class("list", site), [value], site),
            ("TupleValue", _) when !_options.ContainsKey("converter") => Session.Call(Class("tuple", site), [value], site),
            ("SetValue", _) when !_options.ContainsKey("converter") => Session.Call(Class("set", site), [value], site),
            ("DictValue", PyDict) => value,
            ("DatabaseURLValue", PyStr { Value: var url }) => Parse(url, site),
            _ => site.Unknown($"the default of this {_kind} is not modelled"),
        };
    }

    private PyValue Parse(string text, Site site)
    {
        switch (_kind)
        {
            case "Value" or "SecretValue":
                return site.Text(text);
            case "BooleanValue":
                return text.Trim().ToLowerInvariant() switch
                {
                    "yes" or "y" or "true" or "1" => site.Boolean(true),
                    "no" or "n" or "false" or "0" or "" => site.Boolean(false),
                    _ => throw site.ValueError($"Cannot interpret boolean value {Repr.Quote(text)}"),
                };
            case "IntegerValue" or "PositiveIntegerValue":
                return IntegerText.Parse(text, 10, site) is PyInt { Value: var number } && (number.Sign >= 0 || _kind == "IntegerValue")
                    ? site.Integer(number)
                    : throw site.ValueError($"Cannot interpret value {Repr.Quote(text)}");
            case "FloatValue":
                return FloatText.Parse(text) is { } real ? site.Float(real) : throw site.ValueError($"Cannot interpret value {Repr.Quote(text)}");
            case "DictValue":
                return text.Length == 0 ? new PyDict(site.Position)
                    : AstModule.Evaluate(text, site) is PyDict dict ? dict
                    : throw site.ValueError($"Cannot interpret dict value {Repr.Quote(text)}");
            case "DatabaseURLValue":
                var databases = new PyDict(site.Position);
                var alias = _options.GetValueOrDefault("alias") ?? site.Text("default");
                Dicts.Set(databases, alias, DatabaseUrlModule.Parse(new Call(site, "parse", [], []), [site.Text(text), null, null, null, null, null, null]), site);
                return databases;
            case "ListValue" or "TupleValue" or "SetValue":
                return Sequence(text, site);
            default:
                return site.Unknown(string.Create(CultureInfo.InvariantCulture, $"what {_kind} makes of a variable is not modelled"));
        }
    }

    private PyValue Sequence(string text, Site site)
    {
        var separator = _options.GetValueOrDefault("separator") is PyStr { Value: { Length: > 0 } own } ? own : ",";
        var items = text.Trim().Split(separator).Select(item => item.Trim()).Where(item => item.Length > 0)
            .Select(item => _options.TryGetValue("converter", out var converter) && converter is not PyNone ? Session.Call(converter, [site.Text(item)], site) : site.Text(item))
            .ToList();
        return _kind switch
        {
            "ListValue" => site.List(items),
            "TupleValue" => site.Tuple(items),
            _ => Sets.Of(items, isFrozen: false, site),
        };
    }

    private static PyValue Class(string name, Site site) => Builtins.BuiltinsModule.Instance.Find(name, site)!;
}

using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Json;
using Prodserver.Python.Library.Urls;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary>A reader of variables of <c>environ.Env</c>, with the casts and defaults that it was made with.</summary>
internal sealed class PyEnviron : PyLibraryObject
{
    public const string NotConfigured = "django.core.exceptions.ImproperlyConfigured";

    private const int MostProxies = 20;

    /// <summary>Stands for "no default".</summary>
    public static readonly PyOpaque NotSet = new("NoValue", default);

    private readonly Dictionary<string, PyValue> _scheme;

    public PyEnviron(IReadOnlyList<KeyValuePair<string, PyValue>> scheme, SourcePosition position)
        : base(position)
    {
        _scheme = scheme.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        Begin(new Options("", IsSmart: true));
    }

    public override string TypeName => "Env";

    /// <summary>A reader passed to code that is not run is taken to stay as it is: code reads from it.</summary>
    public override bool IsMutable => false;

    private Options Current => (Options)State!;

    public override PyValue? Find(string name, Site site) => name switch
    {
        "str" => Method(name, call => Text(call, call.Bind(1, "var", "default", "multiline", "choices"))),
        "bool" or "int" or "float" => Method(name, call => call.Bind(1, "var", "default") is var given ? Value(call, given[0]!, Class(name, call.Site), given[1]) : null!),
        "json" => Method(name, call => call.Bind(1, "var", "default") is var given ? Value(call, given[0]!, JsonModule.Instance.Find("loads", call.Site), given[1]) : null!),
        "list" => Method(name, call => call.Bind(1, "var", "cast", "default") is var given ? Value(call, given[0]!, Cast(given[1]) is { } cast ? call.Site.List([cast]) : Class(name, call.Site), given[2]) : null!),
        "tuple" => Method(name, call => call.Bind(1, "var", "cast", "default") is var given ? Value(call, given[0]!, Cast(given[1]) is { } cast ? call.Site.Tuple([cast]) : Class(name, call.Site), given[2]) : null!),
        "dict" => Method(name, call => call.Bind(1, "var", "cast", "default") is var given ? Value(call, given[0]!, Cast(given[1]) ?? Class(name, call.Site), given[2]) : null!),
        "get_value" => Method(name, Get),
        "url" => Method(name, call => call.Bind(1, "var", "default") is var given ? Url(call, given[0]!, given[1]) : null!),
        "path" => Method(name, call => call.Bind(1, "var", "default") is var given && Value(call, given[0]!, null, given[1]) is var root && Unknowns.Of(root) is null ? PyEnvironPath.Make(call with { Positional = [root], Keywords = [] }) : Value(call, given[0]!, null, given[1])),
        "db" or "db_url" => Method(name, Database),
        "cache" or "cache_url" => Method(name, call => UrlConfig(call, "CACHE_URL", EnvironUrls.Cache)),
        "email" or "email_url" => Method(name, call => UrlConfig(call, "EMAIL_URL", EnvironUrls.Email)),
        "channels" or "channels_url" => Method(name, call => UrlConfig(call, "CHANNELS_URL", EnvironUrls.Channels)),
        "search_url" => Method(name, call => call.Site.Unknown("search URLs are not modelled")),
        "read_env" => Method(name, EnvironFile.Read),
        "prefix" => site.Text(Current.Prefix),
        "smart_cast" => site.Boolean(Current.IsSmart),
        "ENVIRON" => new PyEnvironment(site.Position),
        "NOTSET" => NotSet,
        _ => null,
    };

    public override PyValue? Invoke(Call call) => Get(call);

    public override Known<bool>? Contains(PyValue item, Site site) => item is PyStr { Value: var name } ? site.Session.Environment.Contains(name, site) : Unknowns.Because(item);

    public override void SetAttribute(string name, PyValue value, Site site)
    {
        switch (name, value)
        {
            case ("prefix", PyStr { Value: var prefix }):
                Change(Current with { Prefix = prefix }, site.Journal);
                break;
            case ("smart_cast", PyBool { Value: var isSmart }):
                Change(Current with { IsSmart = isSmart }, site.Journal);
                break;
            case ("warn_on_default", _):
                break;
            default:
                base.SetAttribute(name, value, site);
                break;
        }
    }

    private static PyBuiltin Method(string name, FunctionBody body) => new(name, body) { TakesUnknown = true };

    private static PyValue Class(string name, Site site) => Builtins.BuiltinsModule.Instance.Find(name, site)!;

    private static PyValue? Cast(PyValue? cast) => cast is null or PyNone ? null : cast;

    private PyValue Get(Call call)
    {
        var given = call.Bind(1, "var", "cast", "default", "parse_default");
        return Value(call, given[0]!, Cast(given[1]), given[2], given[3] is PyBool { Value: true });
    }

    private PyValue Text(Call call, PyValue?[] given) => given[2] is not (null or PyBool { Value: false }) || given[3] is not null
        ? call.Site.Unknown("this use of env.str() is not modelled")
        : Value(call, given[0]!, Class("str", call.Site), given[1]);

    private PyValue Url(Call call, PyValue name, PyValue? fallback) => Value(call, name, UrlModule.Instance.Find("urlparse", call.Site), fallback, parsesDefault: true);

    private PyValue Database(Call call)
    {
        var given = call.Bind(0, "var", "default", "engine");
        var url = Value(call, given[0] ?? call.Site.Text("DATABASE_URL"), null, given[1]);
        return Unknowns.Of(url) ?? EnvironUrls.Database([url, given[2]], call);
    }

    private PyValue UrlConfig(Call call, string variable, Func<PyValue?[], Call, PyValue> read)
    {
        var given = call.Bind(0, "var", "default", "backend");
        var url = Value(call, given[0] ?? call.Site.Text(variable), null, given[1]);
        return Unknowns.Of(url) ?? read([url, given[2]], call);
    }

    /// <summary>What <c>get_value</c> gives.</summary>
    private PyValue Value(Call call, PyValue variable, PyValue? cast, PyValue? fallback, bool parsesDefault = false) =>
        Unknowns.Of(variable) ?? Value(call, call.Text(variable), cast, fallback is null || ReferenceEquals(fallback, NotSet) ? null : fallback, parsesDefault, 0);

    private PyValue Value(Call call, string variable, PyValue? cast, PyValue? fallback, bool parsesDefault, int depth)
    {
        var name = Current.Prefix + variable;
        if (_scheme.TryGetValue(name, out var scheme))
        {
            (cast, fallback) = scheme is PyTuple { Items: [var known, var value] } ? (cast ?? known, fallback ?? value) : (cast ?? scheme, fallback);
        }

        var found = LoadedVariables.Find(name, call.Site);
        if (found is null && fallback is null)
        {
            return TargetEnvironment.Missing(name, call.Site, NotConfigured, $"Set the {name} environment variable");
        }

        found ??= IsCallable(fallback!) ? Session.Call(fallback!, [], call.Site) : fallback!;
        if (Unknowns.Of(found) is { } unknown)
        {
            return unknown;
        }

        if (found is PyStr { Value: ['$', ..] reference })
        {
            if (depth >= MostProxies)
            {
                return call.Site.Unknown($"the variable '{name}' refers to itself");
            }

            found = Value(call, reference.TrimStart('$'), cast, fallback, parsesDefault: false, depth + 1);
            if (Unknowns.Of(found) is { } hidden)
            {
                return hidden;
            }
        }

        if (Current.IsSmart && cast is null && fallback is not (null or PyNone) && !IsCallable(fallback))
        {
            cast = TypeOf(fallback, call.Site);
        }

        found = fallback is PyNone && found is PyStr { Value: "" } ? call.Site.None() : found;
        if (fallback is not null && ReferenceEquals(found, fallback))
        {
            return parsesDefault && found is not PyNone ? EnvironCasts.Parse(found, cast, call) : found;
        }

        var isDefault = fallback is null ? false : Comparisons.Equal(found, fallback, call.Site);
        return !isDefault.Is(out var isSame, out var doubt) ? doubt
            : !isSame || (parsesDefault && found is not PyNone) ? EnvironCasts.Parse(found, cast, call)
            : found;
    }

    private static bool IsCallable(PyValue value) => value is PyBuiltin or PyMethod or PyFunction or PyClass;

    private static PyValue? TypeOf(PyValue value, Site site) => value switch
    {
        PyStr or PyInt or PyBool or PyFloat or PyList or PyTuple or PyDict { Kind: DictKind.Plain } => Class(value.TypeName, site),
        _ => site.Unknown($"casting to '{value.TypeName}' is not modelled"),
    };

    private sealed record Options(string Prefix, bool IsSmart);
}

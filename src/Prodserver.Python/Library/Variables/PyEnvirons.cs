using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary>A reader of variables of <c>environs.Env</c>.</summary>
internal sealed class PyEnvirons : PyLibraryObject
{
    public const string Error = "environs.exceptions.EnvError";

    public const string Invalid = "environs.exceptions.EnvValidationError";

    private readonly bool _expands;

    public PyEnvirons(bool expands, string prefix, SourcePosition position)
        : base(position)
    {
        _expands = expands;
        Begin(prefix);
    }

    public override string TypeName => "Env";

    /// <summary>A reader passed to code that is not run is taken to stay as it is: code reads from it.</summary>
    public override bool IsMutable => false;

    /// <summary>What comes before every name.</summary>
    public string Prefix => (string)State!;

    public override PyValue? Find(string name, Site site) => name switch
    {
        "str" or "int" or "bool" or "float" or "list" or "dict" or "json" or "path" or "url" or "timedelta" or "log_level" or "dj_db_url"
            or "decimal" or "date" or "datetime" or "time" or "uuid" or "enum" or "dj_cache_url" or "dj_email_url"
            => new PyBuiltin(name, call => Value(name, call)) { TakesUnknown = true },
        "read_env" => new PyBuiltin(name, Read) { TakesUnknown = true },
        "prefixed" => new PyBuiltin(name, call => new PyEnvironsPrefix(this, call.Text(call.Single()), call.Site.Position)),
        "seal" => new PyBuiltin(name, call => call.Site.None()),
        _ => null,
    };

    public override PyValue? Invoke(Call call) => Value("raw", call);

    public void SetPrefix(string prefix, Journal journal) => Change(prefix, journal);

    private PyValue Value(string kind, Call call)
    {
        if (call.Positional.Count == 0 || call.Positional.Count > 3)
        {
            return call.FirstUnknown ?? call.Site.Unknown("this use of environs is not modelled");
        }

        if (Unknowns.Of(call.Positional[0]) is { } unknown)
        {
            return unknown;
        }

        PyValue? Option(string name, int place) => call.Positional.Count > place && place > 0 ? call.Positional[place] : call.Keywords.FirstOrDefault(keyword => keyword.Key == name).Value;
        var name = Prefix + call.Text(call.Positional[0]);
        var fallback = Option("default", 1);
        var found = LoadedVariables.Find(name, call.Site);
        if (found is null)
        {
            return fallback is null ? TargetEnvironment.Missing(name, call.Site, Error, $"Environment variable \"{name}\" not set")
                : kind == "dj_db_url" && fallback is PyStr ? Database(fallback, call)
                : Default(kind, fallback, call.Site);
        }

        if (found is not PyStr { Value: var text })
        {
            return found;
        }

        if ((_expands && text.Contains('$', StringComparison.Ordinal)) || Option("validate", -1) is not null)
        {
            return call.Site.Unknown("expanded and validated variables of environs are not modelled");
        }

        return kind == "dj_db_url" ? Database(found, call) : EnvironsCasts.Parse(kind, name, text, Option, call);
    }

    /// <summary>Defaults are cast by some versions and given as they are by others: both agree on those that have the type asked for.</summary>
    private static PyValue Default(string kind, PyValue fallback, Site site) => (kind, fallback) switch
    {
        ("raw", _) or (_, PyNone or PyUnknown) => fallback,
        ("str", PyStr) or ("int" or "log_level", PyInt) or ("bool", PyBool) or ("float", PyFloat) or ("list", PyList) or ("dict" or "json", PyDict) or ("json", PyList)
            or ("path", PyPath) or ("timedelta", PyTimeDelta) => fallback,
        _ => site.Unknown("what environs makes of this default depends on its version"),
    };

    private static PyValue Database(PyValue url, Call call)
    {
        PyValue? Option(string name) => call.Keywords.FirstOrDefault(keyword => keyword.Key == name).Value;
        return DatabaseUrlModule.Parse(
            call,
            [url, Option("engine"), Option("conn_max_age"), Option("conn_health_checks"), Option("disable_server_side_cursors"), Option("ssl_require"), Option("test_options")]);
    }

    private static PyValue Read(Call call)
    {
        var given = call.Bind(0, "path", "recurse", "verbose", "override", "return_path");
        if (call.FirstUnknown is { } unknown)
        {
            call.Session.Environment.Set(unknown, unknown, call.Site);
            return unknown;
        }

        var start = given[0] is null or PyNone ? LoadedVariables.CallerFolder(call) + "/.env" : Paths.Absolute(call.Path(given[0]!), call.Session);
        var recurses = given[1] is not PyBool { Value: false };
        var path = recurses ? LoadedVariables.FindUpwards(Paths.Parent(start), [Paths.Name(start)], call) : start;
        var isLoaded = path is not null && DotenvModule.Load(path, given[3] is PyBool { Value: true }, interpolates: true, call);
        return given[4] is PyBool { Value: true } ? (path is null ? call.Site.None() : call.Site.Text(path)) : call.Site.Boolean(isLoaded);
    }
}

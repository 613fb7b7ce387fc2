using System.Text.RegularExpressions;
using Prodserver.Python.Dotenv;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary><c>dotenv</c> (python-dotenv) on the files of the project.</summary>
internal sealed partial class DotenvModule() : LibraryModule("dotenv")
{
    public static DotenvModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "load_dotenv" => Lenient(name, Load),
        "find_dotenv" => Lenient(name, call => call.Site.Text(FindFile(call, call.Bind(0, "filename", "raise_error_if_not_found", "usecwd")) ?? "")),
        "dotenv_values" => Lenient(name, Values),
        _ => null,
    };

    /// <summary>Loads a file into the target's variables; true where it sets any.</summary>
    public static bool Load(string path, bool overrides, bool interpolates, Call call)
    {
        var bindings = Resolved(path, overrides, interpolates, call);
        foreach (var (name, value) in bindings)
        {
            LoadedVariables.Set(name, value, overrides, call.Site);
        }

        return bindings.Count > 0;
    }

    private static PyValue Load(Call call)
    {
        var given = call.Bind(0, "dotenv_path", "stream", "verbose", "override", "interpolate", "encoding");
        return Path(call, given[0], given[1]).Is(out var path, out var unknown)
            ? call.Site.Boolean(Load(path, IsTrue(given[3], false), IsTrue(given[4], true), call))
            : Forget(call, unknown);
    }

    private static PyValue Values(Call call)
    {
        var given = call.Bind(0, "dotenv_path", "stream", "verbose", "interpolate", "encoding");
        if (!Path(call, given[0], given[1]).Is(out var path, out var unknown))
        {
            return unknown;
        }

        if (path.Length > 0 && call.Session.Files.Below(path) is null)
        {
            return TargetFiles.Unknown(path, call.Site);
        }

        var values = new PyDict(call.Site.Position) { Kind = DictKind.Ordered };
        foreach (var (name, value) in Resolved(path, overrides: true, IsTrue(given[3], true), call))
        {
            Dicts.Set(values, call.Site.Text(name), value, call.Site);
        }

        return values;
    }

    /// <summary>The path that is given, or that of the file that is found; empty where none is.</summary>
    private static Known<string> Path(Call call, PyValue? path, PyValue? stream) => (path, stream) switch
    {
        ({ } given, _) when Unknowns.Of(given) is { } unknown => unknown,
        (PyStr or PyPath, _) when call.Path(path) is { Length: > 0 } text => text,
        (null or PyNone or PyStr, null or PyNone) => FindFile(call, [null, null, null]) ?? "",
        _ => call.Site.Unknown("variables from a stream are not modelled"),
    };

    private static string? FindFile(Call call, PyValue?[] given)
    {
        var name = given[0] is PyStr { Value: var text } ? text : ".env";
        var folder = IsTrue(given[2], false) ? call.Session.Target.ProjectRoot : LoadedVariables.CallerFolder(call);
        return LoadedVariables.FindUpwards(folder, [name], call)
            ?? (IsTrue(given[1], false) ? throw call.Site.Raise("OSError", "File not found") : null);
    }

    private static bool IsTrue(PyValue? option, bool missing) => option is null ? missing : Truth.Of(option).Is(out var truth, out _) && truth;

    private static PyUnknown Forget(Call call, PyUnknown unknown)
    {
        call.Session.Environment.Set(unknown, unknown, call.Site);
        return unknown;
    }

    private static OrderedDictionary<string, PyValue> Resolved(string path, bool overrides, bool interpolates, Call call)
    {
        var resolved = new OrderedDictionary<string, PyValue>(StringComparer.Ordinal);
        var text = path.Length > 0 ? LoadedVariables.File(path, call) : null;
        foreach (var binding in text is null ? [] : DotenvText.Read(text, call.Session.Files.Below(path)!, (_, _) => { }))
        {
            resolved[binding.Name] = interpolates ? Interpolate(binding, resolved, overrides, call.Site) : new PyStr(binding.Value, binding.Position);
        }

        return resolved;
    }

    /// <summary>Puts variables in for <c>${NAME}</c> and <c>${NAME:-default}</c>; one that is not set is nothing.</summary>
    private static PyValue Interpolate(DotenvBinding binding, OrderedDictionary<string, PyValue> before, bool overrides, Site site)
    {
        PyUnknown? unknown = null;
        var value = Reference().Replace(binding.Value, match =>
        {
            var name = match.Groups["name"].Value;
            var here = before.GetValueOrDefault(name);
            var found = overrides ? here ?? LoadedVariables.Find(name, site) : LoadedVariables.Find(name, site) ?? here;
            unknown ??= found is null ? null : Unknowns.Of(found);
            return found is null ? match.Groups["default"].Value : found is PyStr { Value: var text } ? text : "";
        });
        return unknown ?? (PyValue)new PyStr(value, binding.Position);
    }

    [GeneratedRegex(@"\$\{(?<name>[^\}:]*)(:-(?<default>[^\}]*))?\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}

using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary>python-decouple's <c>config</c>: the environment, else a file, else the default.</summary>
/// <param name="repository">The file; null for the one that is found beside the calling module or above it.</param>
/// <param name="searchPath">Where the search for a file begins; null for the folder of the calling module.</param>
internal sealed class PyDecoupled(PyDecoupledRepository? repository, string? searchPath, SourcePosition position) : PyLibraryObject(position)
{
    public const string Undefined = "decouple.UndefinedValueError";

    public override string TypeName => repository is null ? "AutoConfig" : "Config";

    public override PyValue? Find(string name, Site site) => name == "get" && repository is not null ? new PyBuiltin(name, Get) { TakesUnknown = true } : null;

    public override PyValue? Invoke(Call call) => Get(call);

    private PyValue Get(Call call)
    {
        var given = call.Bind(1, "option", "default", "cast");
        if (Unknowns.Of(given[0]!) is { } unknown)
        {
            return unknown;
        }

        var option = call.Text(given[0]!);
        var value = LoadedVariables.Find(option, call.Site) ?? (repository ?? FindFile(call))?.Option(option) ?? given[1];
        if (value is null)
        {
            return TargetEnvironment.Missing(option, call.Site, Undefined, $"{option} not found. Declare it as envvar or define a default value.");
        }

        return Unknowns.Of(value) ?? Cast(value, given[2], call.Site);
    }

    private static PyValue Cast(PyValue value, PyValue? cast, Site site) => cast switch
    {
        null => value is PyStr { Value: var text } ? site.Text(text) : value,
        PyBuiltin { ClassName: "bool" } => Boolean(value, site),
        _ => Session.Call(cast, [value], site),
    };

    private static PyValue Boolean(PyValue value, Site site)
    {
        if (!Repr.Str(value).Is(out var text, out var unknown))
        {
            return unknown;
        }

        return text.ToLowerInvariant() switch
        {
            "" or "n" or "no" or "f" or "false" or "off" or "0" => site.Boolean(false),
            "y" or "yes" or "t" or "true" or "on" or "1" => site.Boolean(true),
            var other => throw site.ValueError("Invalid truth value: " + other),
        };
    }

    private PyDecoupledRepository? FindFile(Call call)
    {
        var path = LoadedVariables.FindUpwards(searchPath ?? LoadedVariables.CallerFolder(call), ["settings.ini", ".env"], call);
        return path is null ? null
            : path.EndsWith(".ini", StringComparison.Ordinal) ? PyDecoupledRepository.FromIni(path, call)
            : PyDecoupledRepository.FromEnv(path, call);
    }
}

using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Gives the arguments of a call to the parameters of a function, with Python's own messages where they do not fit.</summary>
internal static class FunctionArguments
{
    public static Namespace Bind(PyFunction function, Call call)
    {
        var (names, journal) = (new Namespace(), call.Site.Journal);
        var parameters = function.Parameters;
        var given = Math.Min(call.Positional.Count, parameters.Positional.Count);
        for (var i = 0; i < given; i++)
        {
            names.Bind(parameters.Positional[i].Name, new Binding(call.Positional[i]), journal);
        }

        var others = Keywords(function, call, names);
        if (call.Positional.Count > given && parameters.Rest is null)
        {
            throw call.Site.TypeError(TooMany(function, call, names));
        }

        Default(function, parameters.Positional, "positional", names, call);
        Default(function, parameters.KeywordOnly, "keyword-only", names, call);
        if (parameters.Rest is { Name: var rest })
        {
            names.Bind(rest, new Binding(call.Site.Tuple([.. call.Positional.Skip(given)])), journal);
        }

        if (parameters.KeywordRest is { Name: var keywordRest })
        {
            names.Bind(keywordRest, new Binding(others), journal);
        }

        return names;
    }

    /// <summary>Binds the arguments that are given by name; gives those that fit no parameter.</summary>
    private static PyDict Keywords(PyFunction function, Call call, Namespace names)
    {
        var parameters = function.Parameters;
        var others = new PyDict(call.Site.Position);
        foreach (var (name, value) in call.Keywords)
        {
            if (parameters.Positional.Skip(parameters.PositionalOnly).Concat(parameters.KeywordOnly).Any(parameter => parameter.Name == name))
            {
                if (names.Find(name) is not null)
                {
                    throw call.Site.TypeError($"{function.QualifiedName}() got multiple values for argument '{name}'");
                }

                names.Bind(name, new Binding(value), call.Site.Journal);
            }
            else if (parameters.KeywordRest is not null)
            {
                others.Set(call.Site.Text(name), value, call.Site.Journal);
            }
            else
            {
                throw call.Site.TypeError(parameters.Positional.Take(parameters.PositionalOnly).Any(parameter => parameter.Name == name)
                    ? $"{function.QualifiedName}() got some positional-only arguments passed as keyword arguments: '{name}'"
                    : $"{function.QualifiedName}() got an unexpected keyword argument '{name}'");
            }
        }

        return others;
    }

    private static void Default(PyFunction function, IReadOnlyList<Parameter> parameters, string kind, Namespace names, Call call)
    {
        var missing = new List<string>();
        foreach (var parameter in parameters.Where(parameter => names.Find(parameter.Name) is null))
        {
            if (function.Defaults.TryGetValue(parameter.Name, out var value))
            {
                names.Bind(parameter.Name, new Binding(value), call.Site.Journal);
            }
            else
            {
                missing.Add($"'{parameter.Name}'");
            }
        }

        if (missing.Count > 0)
        {
            throw call.Site.TypeError($"{function.QualifiedName}() missing {missing.Count} required {kind} argument{(missing.Count == 1 ? "" : "s")}: {Listed(missing)}");
        }
    }

    private static string Listed(List<string> names) => names switch
    {
        [var one] => one,
        [var one, var other] => $"{one} and {other}",
        _ => $"{string.Join(", ", names.SkipLast(1))}, and {names[^1]}",
    };

    private static string TooMany(PyFunction function, Call call, Namespace names)
    {
        var parameters = function.Parameters;
        var most = parameters.Positional.Count;
        var defaults = parameters.Positional.Count(parameter => parameter.Default is not null);
        var takes = defaults > 0 ? $"from {most - defaults} to {most}" : $"{most}";
        var keywordOnly = parameters.KeywordOnly.Count(parameter => names.Find(parameter.Name) is not null);
        var plural = (defaults > 0 ? most : most) == 1 ? "" : "s";
        var given = keywordOnly > 0
            ? $"{call.Positional.Count} positional argument{(call.Positional.Count == 1 ? "" : "s")} (and {keywordOnly} keyword-only argument{(keywordOnly == 1 ? "" : "s")}) were given"
            : $"{call.Positional.Count} {(call.Positional.Count == 1 ? "was" : "were")} given";
        return $"{function.QualifiedName}() takes {takes} positional argument{plural} but {given}";
    }
}

using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Parsing;

namespace Prodserver.Servers.Arguments;

/// <summary>Finds the options that declared variables set: <c>UVICORN_WORKERS</c>, <c>WEB_CONCURRENCY</c> and the like.</summary>
internal static class VariableReader
{
    /// <returns>Variables of other names first: an option's own variable comes before them.</returns>
    public static IReadOnlyList<GivenOption> Read(
        IReadOnlyList<EnvironmentVariable> variables, OptionSet options, string title, FindingCollector findings)
    {
        var given = new List<GivenOption>();
        foreach (var variable in variables)
        {
            foreach (var option in options.Options)
            {
                if (option.Fallback == variable.Name && variable.Value.Length > 0)
                {
                    Add(given, option, variable, title, findings);
                }
            }
        }

        if (options.Catalogue.VariablePrefix is { } prefix)
        {
            foreach (var variable in variables)
            {
                if (variable.Name.StartsWith(prefix + "_", StringComparison.Ordinal) && variable.Value.Length > 0)
                {
                    ReadOwn(given, variable, options, title, findings);
                }
            }
        }

        return given;
    }

    private static void ReadOwn(List<GivenOption> given, EnvironmentVariable variable, OptionSet options, string title, FindingCollector findings)
    {
        if (options.TryFindVariable(variable.Name, out var option))
        {
            Add(given, option, variable, title, findings);
        }
        else if (variable.Name != options.Catalogue.VariablePrefix + "_APP")
        {
            var since = options.Catalogue.VariablesSince;
            var near = Spelling.Nearest(variable.Name, options.Options.Select(options.VariableOf).OfType<string>());
            findings.Warning(
                VariableFindings.NotRead,
                variable.Position,
                $"{title} does not read the variable {variable.Name}",
                near is not null ? $"did you mean {near}?" : options.Catalogue.ReadsVariables(options.Version) ? null : $"it does from {since} on");
        }
    }

    private static void Add(List<GivenOption> given, Option option, EnvironmentVariable variable, string title, FindingCollector findings)
    {
        var on = option.IsFlag ? ValueChecker.Boolean(variable.Value) : null;
        if (option.IsFlag && on is null)
        {
            findings.Error(
                VariableFindings.Refused,
                variable.Position,
                $"{title} reads {variable.Name} as true or false, and {Excerpt.Of(variable.Value)} is neither",
                "write \"true\" or \"false\"");
            return;
        }

        foreach (var value in Values(option, variable))
        {
            // gunicorn's PORT is a port, not an address: no check of the option's own fits.
            if (ValueChecker.Check(option, value) is { } fault)
            {
                findings.Error(VariableFindings.Refused, variable.Position, $"{title} reads {variable.Name} for '{option.Key}', which {fault.Message}", fault.Fix);
            }

            given.Add(new GivenOption
            {
                Option = option,
                Negated = on == false,
                Value = option.IsFlag ? null : value,
                Position = variable.Position,
                ValuePosition = variable.Position,
                By = GivenBy.Variable,
                Spelling = variable.Name,
            });
        }
    }

    /// <summary>click splits the variable of a repeatable option: paths at colons, everything else at blanks.</summary>
    private static string[] Values(Option option, EnvironmentVariable variable) => (option.Multiple, option.Type) switch
    {
        (false, _) => [variable.Value],
        (true, OptionType.Path) => variable.Value.Split(':', StringSplitOptions.RemoveEmptyEntries),
        (true, _) => variable.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    };
}

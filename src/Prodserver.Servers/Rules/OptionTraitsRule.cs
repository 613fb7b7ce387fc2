using Prodserver.Core.Projects;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Rules;

/// <summary>What the catalogue says of single options: for development only, ends the program, leaves its supervisor, needs a file.</summary>
internal sealed class OptionTraitsRule : IRule
{
    public void Check(ProcessContext context)
    {
        foreach (var given in context.Options.Given)
        {
            Check(context, given);
        }

        foreach (var variable in context.Options.Variables)
        {
            if (context.Options.InArgs(variable.Option.Key) is null)
            {
                Check(context, variable);
            }
        }
    }

    private static void Check(ProcessContext context, GivenOption given)
    {
        var option = given.Option;
        if (option.Ends && !given.Negated)
        {
            context.Findings.Error(
                OptionFindings.Ends, given.Position, $"with '{given.Spelling}' {context.Title} ends instead of serving", "leave it out");
        }

        if (option.Detaches && !given.Negated)
        {
            context.Findings.Add(
                OptionFindings.Detaches,
                context.HarmlessInDevelopment,
                given.Position,
                $"'{given.Spelling}' sends {context.Title} to the background, where its supervisor loses it",
                "leave it out");
        }

        if (option.IsForDevelopment && !given.Negated && context.Environment.Kind != EnvironmentKind.Development)
        {
            context.Findings.Error(
                OptionFindings.ForDevelopment,
                given.Position,
                $"'{given.Spelling}' is for development, and {context.Environment.Name} is not",
                $"leave it out of the settings of {context.Environment.Name}");
        }

        if (option.Type == OptionType.Path && given.Value is { Length: > 0 } path && path is not ("." or ".." or "/" or "./"))
        {
            context.Findings.Info(
                OptionFindings.PathMustExist,
                given.ValuePosition,
                $"{context.Title} starts only if '{path}' exists{(path.StartsWith('/') ? "" : $" below {context.Environment.Paths.Code}")}");
        }
    }
}

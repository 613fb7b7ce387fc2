using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Secrets;

namespace Prodserver.Servers.Explanations;

/// <summary>Puts the options of one process into words.</summary>
/// <param name="secrets">The options whose values nobody may see.</param>
internal sealed class OptionExplainer(ProcessContext context, ServerProcess process, SecretOptions secrets)
{
    /// <summary>The file whose <c>args</c> are laid over ARGS of the settings.</summary>
    private const string Overlay = "prodserver.yaml";

    private readonly GivenOptions _options = context.Options;

    public ProcessExplanation Explain() => new(process, [.. Application(), .. Given(), .. Added(), .. Defaults()], [.. Variables()]);

    private IEnumerable<OptionExplanation> Application() => context.Application is { } application
        ? [new("APP", application.Name, $"{context.Backend.Interface.ToString().ToUpperInvariant()}_APPLICATION ({application.Position})", "the application that is served")]
        : [];

    private IEnumerable<OptionExplanation> Given() =>
        from key in _options.Given.Concat(_options.Variables).Select(given => given.Option.Key).Distinct(StringComparer.Ordinal)
        from given in _options.Find(key) is { Option.Multiple: false } only ? [only] : _options.All(key)
        select new OptionExplanation(given.Option.Name, ValueOf(given), From(given), Meaning(given.Option));

    private IEnumerable<OptionExplanation> Added() =>
        AddedTo(process.SocketCommand, "under systemd").Concat(AddedTo(process.ContainerCommand, "in a container"));

    private static IEnumerable<OptionExplanation> AddedTo(CommandLine? command, string where) =>
        from argument in command?.Arguments ?? []
        where argument.Reason is not null
        let parts = argument.Text.Split('=', 2)
        select new OptionExplanation(parts[0], parts.Length > 1 ? parts[1] : "on", $"added {where}", argument.Reason!);

    private IEnumerable<OptionExplanation> Defaults() =>
        from option in _options.Options.Options
        where option.Default is not null && _options.Find(option.Key) is null
        select new OptionExplanation(option.Name, option.IsFlag ? OnOff(option.Default == "true") : option.Default!, $"default of {context.Title}", Meaning(option));

    /// <summary>Flags that are off, and variables of other names than the option's.</summary>
    private IEnumerable<VariableExplanation> Variables()
    {
        foreach (var option in _options.Options.Options.Where(option => !option.Ends && _options.Find(option.Key) is null))
        {
            if (option.IsFlag && option.Default != "true" && _options.Options.VariableOf(option) is { } variable)
            {
                yield return new VariableExplanation(variable + "=true", option.Name, Meaning(option));
            }

            if (option.Fallback is { } fallback)
            {
                yield return new VariableExplanation(fallback, option.Name, Meaning(option));
            }
        }
    }

    private string ValueOf(GivenOption given) =>
        given.Option.IsFlag ? OnOff(!given.Negated)
        : given.Option.IsSecret || secrets.Contains(given) ? "(secret)"
        : given.Value is { } value ? UrlPassword.Hidden(value) : "";

    private string From(GivenOption given)
    {
        if (given.By == GivenBy.Variable)
        {
            return $"the variable {given.Spelling} ({given.Position})";
        }

        var origins = string.Join("; ", (given.Source ?? context.Process.Args)?.AllOrigins ?? []);
        var place = $"{(given.Position.File == Overlay ? "args" : "ARGS")} ({given.Position})";
        return origins.Length == 0 ? place : $"{place}: {origins}";
    }

    private static string OnOff(bool isOn) => isOn ? "on" : "off";

    private static string Meaning(Option option) => Meanings.Find(option) ?? "";
}

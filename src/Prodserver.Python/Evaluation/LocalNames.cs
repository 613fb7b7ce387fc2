using Prodserver.Python.Syntax;

namespace Prodserver.Python.Evaluation;

/// <summary>Where the names that a function or comprehension binds belong.</summary>
/// <param name="Own">Names of its own.</param>
/// <param name="Global">Names declared to be the module's.</param>
internal sealed record LocalNames(IReadOnlySet<string> Own, IReadOnlySet<string> Global)
{
    private static readonly HashSet<string> _nothing = [];

    public static LocalNames None { get; } = new(_nothing, _nothing);

    public static LocalNames Of(Parameters parameters, IReadOnlyList<Statement> body)
    {
        var effects = Effects.Inside(body);
        var own = parameters.All.Select(parameter => parameter.Name).Concat(effects.Bound).ToHashSet(StringComparer.Ordinal);
        own.ExceptWith(effects.Nonlocals);
        own.ExceptWith(effects.Globals);
        return new LocalNames(own, effects.Globals);
    }

    public static LocalNames Of(ComprehensionExpression comprehension)
    {
        var effects = new Effects();
        foreach (var clause in comprehension.Clauses)
        {
            new EffectsWalker(effects).Bind(clause.Target);
        }

        return new LocalNames(effects.Bound, _nothing);
    }
}

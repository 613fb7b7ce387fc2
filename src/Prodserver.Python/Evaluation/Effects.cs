using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>What code may set and change, told from its text alone, for code that is not run.</summary>
internal sealed class Effects
{
    /// <summary>Names that it binds.</summary>
    public HashSet<string> Bound { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that it binds in the module from within functions (<c>global</c>).</summary>
    public HashSet<string> BoundGlobally { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of values that it may change or hand on.</summary>
    public HashSet<string> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>True where it imports all names of a module or reaches the names of this one otherwise.</summary>
    public bool ReachesAnyName { get; set; }

    public static Effects Of(IReadOnlyList<Statement> body)
    {
        var effects = new Effects();
        new EffectsWalker(effects).Walk(body);
        return effects;
    }

    public static Effects Of(Expression expression)
    {
        var effects = new Effects();
        new EffectsWalker(effects).Walk(expression, flows: true);
        return effects;
    }

    /// <summary>What a call of a function does outside of it.</summary>
    public static Effects OfCall(FunctionStatement function)
    {
        var effects = new Effects();
        new EffectsWalker(effects).Inner(function.Body);
        return effects;
    }

    /// <summary>Makes all of it unknown where the code stands: in a module, class or function.</summary>
    public void Spoil(Namespace names, Namespace globals, PyUnknown why, Journal journal)
    {
        foreach (var name in Bound)
        {
            Bind(names, name, why, journal);
        }

        Spoil(names, globals, why, journal, []);
    }

    /// <summary>Makes all of it unknown in the module of a function that is called from anywhere.</summary>
    public void SpoilGlobals(Namespace globals, PyUnknown why, Journal journal) => Spoil(globals, globals, why, journal, []);

    private void Spoil(Namespace names, Namespace globals, PyUnknown why, Journal journal, HashSet<PyFunction> called)
    {
        foreach (var name in BoundGlobally)
        {
            Bind(globals, name, why, journal);
        }

        if (ReachesAnyName)
        {
            names.Spoil(why, journal);
            globals.Spoil(why, journal);
        }

        foreach (var name in Touched)
        {
            switch ((names.Find(name) ?? globals.Find(name))?.Value)
            {
                case PyFunction function when called.Add(function):
                    OfCall(function.Declaration).Spoil(function.Globals, function.Globals, why, journal, called);
                    break;
                case { } value:
                    Spoiling.Spoil(value, why, journal);
                    break;
            }
        }
    }

    /// <summary>A name that was certainly there still is, whatever it is bound to now.</summary>
    private static void Bind(Namespace names, string name, PyUnknown why, Journal journal)
    {
        var isCertain = names.Find(name) is { Value: not PyUnknown { MayBeAbsent: true } };
        names.Bind(name, new Binding(isCertain ? why : new PyUnknown(why.Reason, why.Position) { MayBeAbsent = true }), journal);
    }
}

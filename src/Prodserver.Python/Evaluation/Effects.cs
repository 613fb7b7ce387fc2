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

    /// <summary>Names that it binds in a function around it (<c>nonlocal</c>).</summary>
    public HashSet<string> BoundAround { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that it declares to be the module's.</summary>
    public HashSet<string> Globals { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that it declares to be those of a function around it.</summary>
    public HashSet<string> Nonlocals { get; } = new(StringComparer.Ordinal);

    /// <summary>True where it has a <c>yield</c>, so that a function with this body is a generator.</summary>
    public bool Yields { get; set; }

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

    /// <summary>What the body of a function does inside of it: which names are its own, which are declared not to be.</summary>
    public static Effects Inside(IReadOnlyList<Statement> body)
    {
        var effects = new Effects();
        new EffectsWalker(effects, isFunction: true).Walk(body);
        return effects;
    }

    /// <summary>What a call of a function does outside of it.</summary>
    public static Effects OfCall(PyFunction function)
    {
        var effects = new Effects();
        new EffectsWalker(effects).Inner(function.Body);
        return effects;
    }

    /// <summary>Makes all of it unknown where the code stands: in a module, class or function.</summary>
    public void Spoil(Scope scope, PyUnknown why, Journal journal)
    {
        foreach (var name in Bound)
        {
            Bind(scope.Owner(name).Names, name, why, journal);
        }

        Spoil(scope, why, journal, []);
    }

    /// <summary>Makes all of it unknown that a call of a function with these effects may do.</summary>
    /// <param name="closure">Where the function was defined.</param>
    public void SpoilAround(Scope closure, PyUnknown why, Journal journal) => Spoil(closure, why, journal, []);

    /// <summary>Notes what decided whether the code runs: names and values that it may change depend on it.</summary>
    public void Depend(Scope scope, Origins origins, Journal journal)
    {
        foreach (var name in Bound)
        {
            var names = scope.Owner(name).Names;
            if (names.Find(name) is { } binding)
            {
                names.Bind(name, binding with { Origins = Origins.Union(binding.Origins, origins) }, journal);
            }
        }

        foreach (var touched in Touched.Select(name => scope.Find(name)?.Value).OfType<PyContainer>())
        {
            touched.FillFrom(origins);
        }
    }

    private void Spoil(Scope scope, PyUnknown why, Journal journal, HashSet<PyFunction> called)
    {
        foreach (var name in BoundGlobally)
        {
            Bind(scope.Module.Names, name, why, journal);
        }

        foreach (var name in BoundAround)
        {
            Bind(scope.Owner(name).Names, name, why, journal);
        }

        if (ReachesAnyName)
        {
            scope.Names.Spoil(why, journal);
            scope.Module.Names.Spoil(why, journal);
        }

        foreach (var name in Touched)
        {
            switch (scope.Find(name)?.Value)
            {
                case PyFunction function when called.Add(function):
                    OfCall(function).Spoil(function.Closure, why, journal, called);
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
        names.Bind(name, new Binding(isCertain ? why : why.Leading(why.Reason, mayBeAbsent: true)) { Position = why.Position }, journal);
    }
}

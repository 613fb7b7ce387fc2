using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>The arguments of a call to a modelled function.</summary>
internal sealed record Call(Site Site, string Name, IReadOnlyList<PyValue> Positional, IReadOnlyList<KeyValuePair<string, PyValue>> Keywords)
{
    public Session Session => Site.Session;

    /// <summary>Where the call stands; null where it is made by something else than the settings' own text.</summary>
    public Scope? Scope { get; init; }

    public IEnumerable<PyValue> All => Positional.Concat(Keywords.Select(keyword => keyword.Value));

    /// <summary>The first argument that can't be known; null where all can.</summary>
    public PyUnknown? FirstUnknown
    {
        get
        {
            for (var i = 0; i < Positional.Count; i++)
            {
                if (Unknowns.Of(Positional[i]) is { } unknown)
                {
                    return unknown;
                }
            }

            for (var i = 0; i < Keywords.Count; i++)
            {
                if (Unknowns.Of(Keywords[i].Value) is { } unknown)
                {
                    return unknown;
                }
            }

            return null;
        }
    }

    /// <summary>The arguments by parameter, null for one that is not given; a <c>TypeError</c> for any that fits no parameter.</summary>
    /// <param name="required">How many of the parameters must be given.</param>
    /// <param name="parameters">The names in order; a positional-only one in brackets of its own: <c>(object)</c>.</param>
    public PyValue?[] Bind(int required, params ReadOnlySpan<string> parameters)
    {
        if (Positional.Count > parameters.Length)
        {
            throw Site.TypeError($"{Name} expected at most {parameters.Length} argument{(parameters.Length == 1 ? "" : "s")}, got {Positional.Count}");
        }

        var bound = new PyValue?[parameters.Length];
        for (var i = 0; i < Positional.Count; i++)
        {
            bound[i] = Positional[i];
        }

        foreach (var (name, value) in Keywords)
        {
            var index = parameters.IndexOf(name);
            if (index < 0)
            {
                throw Site.TypeError($"{Name}() got an unexpected keyword argument '{name}'");
            }

            bound[index] = bound[index] is null ? value : throw Site.TypeError($"{Name}() got multiple values for argument '{name}'");
        }

        for (var i = 0; i < required; i++)
        {
            if (bound[i] is null)
            {
                throw Site.TypeError($"{Name} expected at least {required} argument{(required == 1 ? "" : "s")}, got {Positional.Count}");
            }
        }

        return bound;
    }

    /// <summary>The arguments where none may be given by name; a <c>TypeError</c> for too few or too many.</summary>
    public IReadOnlyList<PyValue> Take(int least, int most)
    {
        if (Keywords.Count > 0)
        {
            throw Site.TypeError($"{Name}() takes no keyword arguments");
        }

        return Positional.Count >= least && Positional.Count <= most
            ? Positional
            : throw Site.TypeError($"{Name} expected {(least == most ? "" : Positional.Count < least ? "at least " : "at most ")}{(Positional.Count < least ? least : most)} argument(s), got {Positional.Count}");
    }

    /// <summary>The only argument, which can't be given by name.</summary>
    public PyValue Single() => Take(1, 1)[0];
}

using Prodserver.Python.Library.Builtins;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Compares a value with the pattern of a <c>case</c>.</summary>
/// <param name="evaluate">Gives the values that patterns name.</param>
internal sealed class PatternMatcher(Func<Expression, PyValue> evaluate, Func<Span, Site> at)
{
    private readonly List<KeyValuePair<string, PyValue>> _captures = [];

    /// <summary>What the pattern binds, in order; of use only where it matches.</summary>
    public IReadOnlyList<KeyValuePair<string, PyValue>> Captures => _captures;

    public Known<bool> Matches(Pattern pattern, PyValue subject) => pattern switch
    {
        CapturePattern capture => Capture(capture, subject),
        AlternativesPattern alternatives => First(alternatives.Alternatives, subject),
        _ when Unknowns.Of(subject) is { } unknown => unknown,
        ValuePattern { Value: NoneLiteral or BooleanLiteral } value => Comparisons.Apply(ComparisonOperator.Is, subject, evaluate(value.Value), at(pattern.Span)),
        ValuePattern value => Comparisons.Equal(subject, evaluate(value.Value), at(pattern.Span)),
        SequencePattern sequence => Sequence(sequence, subject),
        MappingPattern mapping => Mapping(mapping, subject),
        ClassPattern @class => Class(@class, subject),
        _ => at(pattern.Span).Unknown("this pattern has no model"),
    };

    private Known<bool> Capture(CapturePattern capture, PyValue subject)
    {
        if (capture.Inner is not null && (!Matches(capture.Inner, subject).Is(out var matches, out var unknown) || !matches))
        {
            return unknown is null ? false : unknown;
        }

        Take(capture.Name, subject);
        return true;
    }

    private void Take(string? name, PyValue value)
    {
        if (name is not null)
        {
            _captures.Add(new(name, value));
        }
    }

    private Known<bool> First(IReadOnlyList<Pattern> alternatives, PyValue subject)
    {
        foreach (var alternative in alternatives)
        {
            if (!Matches(alternative, subject).Is(out var matches, out var unknown))
            {
                return unknown;
            }

            if (matches)
            {
                return true;
            }
        }

        return false;
    }

    private Known<bool> Sequence(SequencePattern pattern, PyValue subject)
    {
        if (subject is PyObject)
        {
            return Unknowns.Because(subject);
        }

        var items = subject switch
        {
            PyList list => list.Items,
            PyTuple tuple => tuple.Items,
            PyRange => Iteration.Items(subject, at(pattern.Span)).Is(out var all, out _) ? all : null,
            _ => null,
        };
        var star = pattern.Items.ToList().FindIndex(item => item is StarPattern);
        if (items is null || (star < 0 ? items.Count != pattern.Items.Count : items.Count < pattern.Items.Count - 1))
        {
            return false;
        }

        var extra = items.Count - pattern.Items.Count;
        var pairs = new List<(Pattern, PyValue)>();
        for (var i = 0; i < pattern.Items.Count; i++)
        {
            if (i == star)
            {
                Take(((StarPattern)pattern.Items[i]).Name, at(pattern.Span).List(items.Skip(i).Take(extra + 1)));
            }
            else
            {
                pairs.Add((pattern.Items[i], Unknowns.Resolve(items[star >= 0 && i > star ? i + extra : i])));
            }
        }

        return All(pairs);
    }

    private Known<bool> All(IEnumerable<(Pattern Pattern, PyValue Value)> pairs)
    {
        PyUnknown? doubt = null;
        foreach (var (pattern, value) in pairs)
        {
            if (!Matches(pattern, value).Is(out var matches, out var unknown))
            {
                doubt ??= unknown;
            }
            else if (!matches)
            {
                return false;
            }
        }

        return doubt is null ? true : doubt;
    }

    private Known<bool> Mapping(MappingPattern pattern, PyValue subject)
    {
        if (subject is not PyDict dict)
        {
            return subject is PyObject ? Unknowns.Because(subject) : false;
        }

        var rest = new PyDict(dict.Position);
        var pairs = new List<(Pattern, PyValue)>();
        var keys = pattern.Keys.Select(evaluate).ToList();
        foreach (var (key, value) in keys.Zip(pattern.Values))
        {
            if (Unknowns.Of(key) is { } unknown)
            {
                return unknown;
            }

            if (!dict.TryGet(key, out var found))
            {
                return false;
            }

            if (found is PyUnknown { MayBeAbsent: true } maybe)
            {
                return maybe;
            }

            pairs.Add((value, Unknowns.Resolve(found)));
        }

        if (pattern.Rest is not null)
        {
            foreach (var (key, value) in dict.Entries.Where(entry => !keys.Contains(entry.Key, KeyComparer.Instance)))
            {
                rest.Set(key, value, at(pattern.Span).Journal);
            }

            Take(pattern.Rest, rest);
        }

        return All(pairs);
    }

    /// <summary><c>str()</c>, <c>int(port)</c>, <c>Settings(port=80)</c>.</summary>
    private Known<bool> Class(ClassPattern pattern, PyValue subject)
    {
        var @class = evaluate(pattern.Class);
        if (!Functions.IsInstance(subject, @class).Is(out var isInstance, out var unknown))
        {
            return unknown;
        }

        if (!isInstance)
        {
            return false;
        }

        var takesItself = @class is PyBuiltin { ClassName: "str" or "int" or "float" or "bool" or "bytes" or "list" or "tuple" or "dict" or "set" or "frozenset" };
        if (pattern.Positional.Count > (takesItself ? 1 : 0))
        {
            return at(pattern.Span).Unknown("positions in a class pattern have no model");
        }

        var pairs = pattern.Positional.Select(positional => (positional, subject)).ToList();
        foreach (var keyword in pattern.Keywords)
        {
            if (Attributes.Find(subject, keyword.Name, at(pattern.Span)) is not { } value)
            {
                return false;
            }

            pairs.Add((keyword.Pattern, value));
        }

        return All(pairs);
    }
}

using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>The variables of the target's processes: what is declared, and what the settings themselves set. Nothing of the building machine.</summary>
internal sealed class TargetEnvironment : IMutable
{
    private readonly HashSet<string> _secrets;
    private readonly HashSet<PyValue> _declared = new(ReferenceEqualityComparer.Instance);
    private Dictionary<string, PyValue?> _values;
    private PyUnknown? _unknown;

    public TargetEnvironment(IEnumerable<EnvironmentVariable> variables, IEnumerable<SecretName> secrets)
    {
        _values = new(StringComparer.Ordinal);
        foreach (var variable in variables)
        {
            _values[variable.Name] = new PyStr(variable.Value, variable.Position);
        }

        _declared.UnionWith(_values.Values!);

        _secrets = secrets.Select(secret => secret.Name).ToHashSet(StringComparer.Ordinal);
    }

    public long Created { get; } = Journal.Now();

    public Known<bool> Contains(string name, Site site) => Find(name, site) is PyUnknown { MayBeAbsent: true } unknown ? unknown : Find(name, site) is not null;

    /// <summary>The variable's value, at the place that reads it; null where it is not set.</summary>
    public PyValue? Find(string name, Site site)
    {
        var isSet = _values.TryGetValue(name, out var value);
        site.Session.Provenance.Add(OriginOf(name, value, site));
        if (isSet)
        {
            site.Session.Provenance.Add(value?.Origins);
            return value is PyStr text ? site.Text(text.Value) : value;
        }

        return _secrets.Contains(name)
            ? new PyUnknown($"the variable '{name}' is a secret, and secrets never enter the pipeline", site.Position) { IsSecret = true }
            : _unknown;
    }

    private ValueOrigin OriginOf(string name, PyValue? value, Site site) =>
        value is not null ? new ValueOrigin(name, _declared.Contains(value) ? OriginKind.Declared : OriginKind.SetByCode, value.Position)
        : new ValueOrigin(name, _secrets.Contains(name) ? OriginKind.Secret : OriginKind.NotSet, site.Position);

    /// <summary><c>os.environ[name]</c>.</summary>
    public PyValue Get(string name, Site site) => Find(name, site) ?? Missing(name, site, "KeyError", Repr.Quote(name));

    /// <summary>A variable that is read without a default and not set: an exception where code waits for one, else a finding, where the environment declares its variables, and an unknown value.</summary>
    /// <param name="type">The exception that the code that reads it raises, such as <c>KeyError</c>.</param>
    /// <param name="message">What Python prints behind it.</param>
    public static PyUnknown Missing(string name, Site site, string type, string message)
    {
        if (site.Session.CatchesErrors)
        {
            throw site.Raise(type, message);
        }

        var fix = $"declare {name} under variables in prodserver.yaml";
        if (site.Session.Target.DeclaresVariables && !site.Session.Journal.IsTrying)
        {
            site.Session.Report(new Finding
            {
                Code = EvaluationFindings.VariableNotSet,
                Severity = Severity.Error,
                Position = site.Position,
                Message = $"{type}: {message}{Trail.Way(site.Session.Calls)}",
                Fix = $"{fix}, or under secrets",
            });
        }

        return site.Unknown($"the variable '{name}' is not declared for this environment and the code gives no default", fix);
    }

    public void Set(PyValue name, PyValue value, Site site)
    {
        site.Journal.Touch(this);
        if (name is PyStr { Value: var known })
        {
            _values[known] = value is PyStr || Unknowns.Of(value) is not null ? Unknowns.Resolve(value) : throw site.TypeError($"str expected, not {value.TypeName}");
        }
        else
        {
            Forget(Unknowns.Of(name) ?? throw site.TypeError($"str expected, not {name.TypeName}"));
        }
    }

    public void Remove(PyValue name, Site site)
    {
        site.Journal.Touch(this);
        if (name is not PyStr { Value: var known })
        {
            Forget(Unknowns.Because(name));
        }
        else if (Find(known, site) is not null)
        {
            _values[known] = null;
        }
        else
        {
            throw Indexing.KeyError(name, site);
        }
    }

    public object Save() => new State(new(_values, StringComparer.Ordinal), _unknown);

    public void Restore(object state)
    {
        var saved = (State)state;
        (_values, _unknown) = (new(saved.Values, StringComparer.Ordinal), saved.Unknown);
    }

    public object Merge(object first, object second, Merger merger)
    {
        var (left, right) = ((State)first, (State)second);
        var merged = new Dictionary<string, PyValue?>(StringComparer.Ordinal);
        foreach (var name in left.Values.Keys.Union(right.Values.Keys))
        {
            merged[name] = (left.Values.GetValueOrDefault(name), right.Values.GetValueOrDefault(name)) switch
            {
                (null, null) => null,
                ({ } one, { } other) => merger.Merge(one, other),
                _ => merger.MaybeAbsent(),
            };
        }

        return new State(merged, left.Unknown ?? right.Unknown);
    }

    public void Forget(PyUnknown why)
    {
        _unknown ??= new PyUnknown(why.Reason, why.Position) { MayBeAbsent = true };
        foreach (var name in _values.Keys.ToList())
        {
            _values[name] = _unknown;
        }
    }

    private sealed record State(Dictionary<string, PyValue?> Values, PyUnknown? Unknown);
}

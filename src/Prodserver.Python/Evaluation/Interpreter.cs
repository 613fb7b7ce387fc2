using Prodserver.Core.Findings;
using Prodserver.Python.Library.Builtins;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Runs the statements of one module, function or class over values that may be unknown.</summary>
internal sealed partial class Interpreter
{
    private readonly Session _session;
    private readonly Scope _scope;
    private PyValue? _returned;

    /// <summary>The statement that is being run, to which its names lead.</summary>
    private Span _statement;

    public Interpreter(Session session, Scope scope)
    {
        _session = session;
        _scope = scope;
    }

    /// <summary>True where an exception ends more than the statement that raises it.</summary>
    private bool LetsErrorsThrough => _session.CatchesErrors || _scope.IsInFunction;

    /// <summary>Runs the body of a function and gives what it returns.</summary>
    public PyValue Return(IReadOnlyList<Statement> body, Site site) => Execute(body) == Flow.Return ? Unknowns.Resolve(_returned!) : site.None();

    private Site At(Span span) => new(_session, PositionOf(span));

    private SourcePosition PositionOf(Span span) => _scope.Source.PositionAt(span.Start);

    private void Bind(string name, PyValue value, string? callee = null) => _scope.Owner(name).Names.Bind(
        name, new Binding(value, callee) { Position = PositionOf(_statement), Origins = _session.Provenance.Unmarked }, _session.Journal);

    /// <summary>What a name stands for: here, around here, in the module, or in Python itself.</summary>
    private PyValue Load(string name, Span span)
    {
        if (_scope.Find(name) is { } binding)
        {
            return binding.Load(name, _session.Provenance);
        }

        var owner = _scope.Owner(name);
        if (owner.Kind is ScopeKind.Function or ScopeKind.Comprehension)
        {
            return owner.Names.Hidden ?? throw Unbound(name, owner, At(span));
        }

        return BuiltinsModule.Instance.Find(name, At(span))
            ?? owner.Names.Hidden
            ?? _scope.Module.Names.Hidden
            ?? throw At(span).Raise("NameError", $"name '{name}' is not defined");
    }

    private PythonException Unbound(string name, Scope owner, Site site) => ReferenceEquals(owner, _scope)
        ? site.Raise("UnboundLocalError", $"cannot access local variable '{name}' where it is not associated with a value")
        : site.Raise("NameError", $"cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
}

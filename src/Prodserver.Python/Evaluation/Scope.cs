using Prodserver.Python.Source;

namespace Prodserver.Python.Evaluation;

/// <summary>The names that a block of code sees: its own, those of the functions around it, and its module's.</summary>
internal sealed class Scope
{
    private readonly LocalNames _locals;
    private readonly Scope? _parent;

    /// <summary>The scope of a module.</summary>
    public Scope(LoadedModule module, SourceText source)
    {
        (Kind, Module, Source, Names, _locals) = (ScopeKind.Module, module, source, module.Names, LocalNames.None);
    }

    private Scope(ScopeKind kind, Scope parent, Namespace names, LocalNames locals)
    {
        (Kind, Module, Source, Names, _locals, _parent) = (kind, parent.Module, parent.Source, names, locals, parent);
        IsInFunction = kind is ScopeKind.Function or ScopeKind.Comprehension || parent.IsInFunction;
    }

    public ScopeKind Kind { get; }

    public LoadedModule Module { get; }

    public SourceText Source { get; }

    public Namespace Names { get; }

    /// <summary>True where an exception ends more than one statement: in functions and comprehensions, and classes within them.</summary>
    public bool IsInFunction { get; }

    /// <summary>The function that is run in it; null in modules, classes and comprehensions.</summary>
    public FunctionFrame? Frame { get; private init; }

    /// <summary>The nearest run of a function that the code stands in.</summary>
    public FunctionFrame? NearestFrame => Frame ?? (Kind == ScopeKind.Comprehension ? _parent?.NearestFrame : null);

    public Scope ForClass() => new(ScopeKind.Class, this, new Namespace(), LocalNames.None);

    public Scope ForComprehension(LocalNames targets) => new(ScopeKind.Comprehension, this, new Namespace(), targets);

    public Scope ForFunction(FunctionFrame frame, Namespace arguments, LocalNames locals) => new(ScopeKind.Function, this, arguments, locals) { Frame = frame };

    /// <summary>What a name stands for here; null where nothing has bound it yet or only Python itself has.</summary>
    public Binding? Find(string name)
    {
        var owner = Owner(name);
        return owner.Names.Find(name) ?? (owner.Kind == ScopeKind.Class ? Beyond(name).Names.Find(name) : null);
    }

    /// <summary>The scope in which a name of the code is bound, read and deleted.</summary>
    public Scope Owner(string name) => Kind switch
    {
        ScopeKind.Module or ScopeKind.Class => this,
        _ when _locals.Own.Contains(name) => this,
        _ when _locals.Global.Contains(name) => OfModule,
        _ => Beyond(name),
    };

    /// <summary>The scope that an assignment expression binds in: a comprehension has none of its own.</summary>
    public Scope Binder => Kind == ScopeKind.Comprehension ? _parent!.Binder : this;

    private Scope OfModule => _parent?.OfModule ?? this;

    /// <summary>The function around this scope that has the name, else the module; classes around a function do not lend theirs.</summary>
    private Scope Beyond(string name)
    {
        for (var scope = _parent; scope is not null; scope = scope._parent)
        {
            if (scope.Kind == ScopeKind.Module || (scope.Kind != ScopeKind.Class && scope._locals.Own.Contains(name)))
            {
                return scope;
            }

            if (scope._locals.Global.Contains(name))
            {
                return scope.OfModule;
            }
        }

        return this;
    }
}

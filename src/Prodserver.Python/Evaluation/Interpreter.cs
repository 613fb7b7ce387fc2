using Prodserver.Core.Findings;
using Prodserver.Python.Library.Builtins;
using Prodserver.Python.Source;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Runs the statements of one module, function or class over values that may be unknown.</summary>
internal sealed partial class Interpreter
{
    private readonly Session _session;
    private readonly LoadedModule _module;
    private readonly Namespace _names;
    private readonly SourceText _source;

    public Interpreter(Session session, LoadedModule module, Namespace names, SourceText source)
    {
        _session = session;
        _module = module;
        _names = names;
        _source = source;
    }

    private Site At(Span span) => new(_session, _source.PositionAt(span.Start));

    private SourcePosition PositionOf(Span span) => _source.PositionAt(span.Start);

    private void Bind(string name, PyValue value, string? callee = null) => _names.Bind(name, new Binding(value, callee), _session.Journal);

    /// <summary>What a name stands for: here, in the module, or in Python itself.</summary>
    private PyValue Load(string name, Span span)
    {
        if ((_names.Find(name) ?? _module.Names.Find(name)) is { } binding)
        {
            return Unknowns.Resolve(binding.Value);
        }

        if (_module.Names.Hidden is { } hidden)
        {
            return BuiltinsModule.Instance.Find(name, At(span)) ?? hidden;
        }

        return BuiltinsModule.Instance.Find(name, At(span)) ?? throw At(span).Raise("NameError", $"name '{name}' is not defined");
    }
}

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates;

/// <summary>The global variables of a template: the properties of the model, read-only, and what the template assigns itself.</summary>
internal sealed class ModelScope : IScriptObject
{
    private readonly Dictionary<string, object?> _assigned = new(StringComparer.Ordinal);
    private object _model = "";
    private RecordMembers _members = RecordMembers.Of(typeof(string));

    public int Count => _members.Count + _assigned.Count;

    public bool IsReadOnly { get; set; }

    /// <summary>Starts over with another model.</summary>
    public void Show(object model)
    {
        _assigned.Clear();
        _model = model;
        _members = RecordMembers.Of(model.GetType());
    }

    /// <summary>True for a property of the model.</summary>
    public bool IsOfModel(string member) => _members.Contains(member);

    public IEnumerable<string> GetMembers() => _members.Names.Concat(_assigned.Keys);

    public bool Contains(string member) => _members.Contains(member) || _assigned.ContainsKey(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        _members.TryRead(_model, member, out value) || _assigned.TryGetValue(member, out value);

    public bool CanWrite(string member) => !_members.Contains(member);

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member))
        {
            return false;
        }

        _assigned[member] = value;
        return true;
    }

    public bool Remove(string member) => _assigned.Remove(member);

    public void SetReadOnly(string member, bool readOnly)
    {
        // Nothing to do: what a template assigns it may assign again.
    }

    public IScriptObject Clone(bool deep)
    {
        var clone = new ModelScope { _model = _model, _members = _members };
        foreach (var (name, value) in _assigned)
        {
            clone._assigned[name] = value;
        }

        return clone;
    }
}

using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Prodserver.Rendering.Templates;

/// <summary>How templates read the lists of a model: by index, and never to change one, since other files are rendered from them too.</summary>
internal sealed class ModelList : IListAccessor, IObjectAccessor
{
    public static ModelList Accessor { get; } = new();

    public bool HasIndexer => true;

    public Type? IndexType => typeof(int);

    public int GetLength(TemplateContext context, SourceSpan span, object target) => ((IList)target).Count;

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index)
    {
        var list = (IList)target;
        return index >= 0 && index < list.Count
            ? list[index]
            : throw new ScriptRuntimeException(span, "the index is outside the list");
    }

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw new ScriptRuntimeException(span, "a list of the model can't be changed");

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 1;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => ["size"];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => member == "size";

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = member == "size" ? ((IList)target).Count : null;
        return value is not null;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = GetValue(context, span, target, context.ToInt(span, index));
        return true;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}

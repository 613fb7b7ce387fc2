using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates;

/// <summary>How templates read the records of a model: by property, and never to change one.</summary>
internal sealed class RecordAccessor(Type type) : IObjectAccessor
{
    private readonly RecordMembers _members = RecordMembers.Of(type);

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => _members.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _members.Names;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => _members.Contains(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        _members.TryRead(target, member, out value);

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}

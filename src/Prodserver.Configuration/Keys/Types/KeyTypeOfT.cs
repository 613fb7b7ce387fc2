using System.Diagnostics.CodeAnalysis;
using Prodserver.Configuration.Nodes;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>A type of values that are read as <typeparamref name="T"/>.</summary>
internal abstract class KeyType<T> : KeyType
    where T : notnull
{
    /// <summary>The value of a node; false with a finding where it is not of this type.</summary>
    public abstract bool TryRead(Node node, KeyPath path, FindingCollector findings, [MaybeNullWhen(false)] out T value);

    public sealed override void ReadInto(Section section, Key key, Node node, KeyPath path, FindingCollector findings)
    {
        if (TryRead(node, path, findings, out var value))
        {
            section.Add((Key<T>)key, new Declared<T>(value, node.Position));
        }
    }

    protected bool RefuseType(Node node, KeyPath path, FindingCollector findings)
    {
        findings.Error(KeyFindings.WrongType, node.Position, $"'{path}' is {node.Words}, and not {Words}", $"write {Words}");
        return false;
    }

    /// <summary>Refuses a value of the right notation; <paramref name="shown"/> is null where it may be confidential.</summary>
    protected bool RefuseValue(Node node, string? shown, KeyPath path, FindingCollector findings)
    {
        var value = shown is null ? "" : $" '{(shown.Length <= 60 ? shown : shown[..60] + "…")}'";
        findings.Error(KeyFindings.WrongValue, node.Position, $"the value{value} of '{path}' is not {Words}", $"write {Words}");
        return false;
    }
}

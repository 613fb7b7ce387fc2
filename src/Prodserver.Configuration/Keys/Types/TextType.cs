using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>A text of a certain form.</summary>
/// <param name="words">The form in words.</param>
/// <param name="pattern">The form; the whole text has to match.</param>
internal sealed class TextType(string words, TextPattern pattern) : KeyType<string>
{
    public override string Words => words;

    /// <summary>True where a wrong value might be a secret in the wrong place, so that no message may show it.</summary>
    public bool IsConfidential { get; init; }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = "string", ["pattern"] = pattern.Text };

    public override bool TryRead(Node node, KeyPath path, FindingCollector findings, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (node is not ScalarNode { Kind: ScalarKind.Text, Text: var text })
        {
            return RefuseType(node, path, findings);
        }

        value = text;
        return pattern.Matches(text) || RefuseValue(node, IsConfidential ? null : text, path, findings);
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>The value of an environment variable: any single value, taken as the text that was written, so that <c>007</c> keeps its zeros.</summary>
internal sealed class VariableType : KeyType<string>
{
    public override string Words => "a text, a number or a boolean";

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = Patterns.VariableValue.Text };

    public override bool TryRead(Node node, KeyPath path, FindingCollector findings, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (node is not ScalarNode { Kind: not ScalarKind.Null, Text: var text })
        {
            return RefuseType(node, path, findings);
        }

        value = text;
        return Patterns.VariableValue.Matches(text) || RefuseValue(node, null, path, findings);
    }
}

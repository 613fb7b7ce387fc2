using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>Yes or no.</summary>
internal sealed class BooleanType : KeyType<bool>
{
    public override string Words => "true or false";

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = "boolean" };

    public override bool TryRead(Node node, KeyPath path, FindingCollector findings, out bool value)
    {
        value = node is ScalarNode { Text: "true" or "True" or "TRUE" };
        return node is ScalarNode { Kind: ScalarKind.Boolean } || RefuseType(node, path, findings);
    }
}

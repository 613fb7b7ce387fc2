using System.Globalization;
using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>A whole number within bounds, in decimal digits.</summary>
internal sealed class IntegerType(int least, int most) : KeyType<int>
{
    public override string Words { get; } = string.Create(CultureInfo.InvariantCulture, $"an integer from {least} to {most}");

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };

    public override bool TryRead(Node node, KeyPath path, FindingCollector findings, out int value)
    {
        value = 0;
        if (node is not ScalarNode { Kind: ScalarKind.Integer, Text: var text })
        {
            return RefuseType(node, path, findings);
        }

        return (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least && value <= most)
            || RefuseValue(node, text, path, findings);
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>An amount of memory, read as bytes. The units are powers of 1024, as systemd and Docker read them.</summary>
internal sealed class MemoryType : KeyType<long>
{
    public override string Words => "an amount of memory such as 512M or 8G";

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = "string", ["pattern"] = Patterns.Memory.Text };

    public override bool TryRead(Node node, KeyPath path, FindingCollector findings, out long value)
    {
        value = 0;
        if (node is not ScalarNode { Kind: ScalarKind.Text, Text: var text })
        {
            return RefuseType(node, path, findings);
        }

        if (!Patterns.Memory.Matches(text))
        {
            return RefuseValue(node, text, path, findings);
        }

        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        value = long.Parse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture) << text[digits] switch
        {
            'K' or 'k' => 10,
            'M' or 'm' => 20,
            'G' or 'g' => 30,
            _ => 40,
        };
        return true;
    }
}

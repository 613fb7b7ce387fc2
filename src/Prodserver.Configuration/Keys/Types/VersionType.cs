using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>A version. Its text counts even without quotes, so that <c>3.10</c> is not 3.1.</summary>
internal sealed class VersionType : KeyType<PackageVersion>
{
    public override string Words => "a version such as \"1.22.1\"";

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["type"] = new JsonArray("string", "number"), ["pattern"] = Patterns.Version.Text, ["minimum"] = 0 };

    public override bool TryRead(Node node, KeyPath path, FindingCollector findings, [MaybeNullWhen(false)] out PackageVersion value)
    {
        value = null;
        if (node is not ScalarNode { Kind: ScalarKind.Text or ScalarKind.Integer or ScalarKind.Float, Text: var text })
        {
            return RefuseType(node, path, findings);
        }

        value = Patterns.Version.Matches(text) ? PackageVersion.TryParse(text) : null;
        return value is not null || RefuseValue(node, text, path, findings);
    }
}

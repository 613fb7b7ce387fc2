using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using NJsonSchema;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Configuration.Yaml;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Tests.Schema;

/// <summary>The JSON Schema and the reader are made from the same keys, and an independent validator has to find that they agree.</summary>
internal sealed class SchemaAgreementTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Test]
    public async Task Should_accept_and_refuse_the_same_documents()
    {
        var schema = await JsonSchema.FromJsonAsync(ConfigurationSchema.Text());
        var (accepted, refused) = (0, 0);

        DocumentGenerator.Documents.Sample(
            document =>
            {
                var text = document?.ToJsonString(Readable) ?? "null";
                var expected = schema.Validate(text).Count == 0;
                _ = expected ? Interlocked.Increment(ref accepted) : Interlocked.Increment(ref refused);
                return ReaderAccepts(text) == expected;
            },
            iter: 4_000,
            print: document => document?.ToJsonString(Readable) ?? "null");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(accepted, Is.GreaterThan(400), "too few documents were valid for the test to mean much");
            Assert.That(refused, Is.GreaterThan(400), "too few documents were invalid for the test to mean much");
        }
    }

    private static bool ReaderAccepts(string json)
    {
        var findings = new FindingCollector();
        switch (YamlReader.Read(json, "a.yaml", findings))
        {
            case MapNode map:
                ProjectKeys.Section.Read(map, new Section(map.Position), null, findings);
                return findings.Findings.Count == 0;
            case ScalarNode { Kind: ScalarKind.Null }:
                return true;
            default:
                return false;
        }
    }
}

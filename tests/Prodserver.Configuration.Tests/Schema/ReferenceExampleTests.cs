using NJsonSchema;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Keys.Types;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Configuration.Yaml;
using Prodserver.Core.Findings;
using Prodserver.Testing;

namespace Prodserver.Configuration.Tests.Schema;

internal sealed class ReferenceExampleTests
{
    private static readonly string Example = File.ReadAllText(RepositoryFolder.Combine("docs", "prodserver.example.yaml"));

    [Test]
    public void Should_be_read_without_a_finding()
    {
        var findings = new FindingCollector();
        var document = (MapNode)YamlReader.Read(Example, "prodserver.example.yaml", findings)!;

        ProjectKeys.Section.Read(document, new Section(document.Position), null, findings);

        Assert.That(findings.Findings, Is.Empty);
    }

    [Test]
    public async Task Should_be_valid_against_the_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(ConfigurationSchema.Text());

        Assert.That(schema.Validate(JsonText.From(Document())), Is.Empty);
    }

    [Test]
    public void Should_set_every_key()
    {
        var known = new SortedSet<string>(StringComparer.Ordinal);
        var set = new SortedSet<string>(StringComparer.Ordinal);
        Visit(ProjectKeys.Section, Document(), known, set);

        Assert.That(string.Join(' ', set), Is.EqualTo(string.Join(' ', known)));
    }

    private static MapNode Document() => (MapNode)YamlReader.Read(Example, "prodserver.example.yaml", new FindingCollector())!;

    /// <summary>Collects the keys of a section and of those below it, and which of them a document sets. Keys that environments share count as one.</summary>
    private static void Visit(SectionType section, Node? node, SortedSet<string> known, SortedSet<string> set)
    {
        foreach (var key in section.Keys)
        {
            var name = $"{(SharedKeys.All.Contains(key) ? "environment" : section.Name)}.{key.Name}";
            known.Add(name);
            var value = (node as MapNode)?.Find(key.Name);
            if (value is not null)
            {
                set.Add(name);
            }

            switch (key.Type)
            {
                case SectionType nested:
                    Visit(nested, value, known, set);
                    break;
                case MapType<Section> { Item: SectionType item }:
                    Node?[] entries = value is MapNode { Entries.Count: > 0 } map ? [.. map.Entries.Select(entry => entry.Value)] : [null];
                    foreach (var entry in entries)
                    {
                        Visit(item, entry, known, set);
                    }

                    break;
            }
        }
    }
}

using Prodserver.Configuration.Nodes;
using Prodserver.Core;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Pins;

/// <summary>Finds the requirements in a <c>pyproject.toml</c>: those of the project, its extras and groups, and Poetry's.</summary>
internal static class PyprojectReader
{
    public static IEnumerable<Pin> Pins(MapNode document)
    {
        foreach (var (requirement, position) in Requirements(document))
        {
            if (requirement.Exact is { } exact)
            {
                yield return new Pin(requirement.Package, exact, requirement.Marker.Length == 0 ? [] : [requirement.Marker], position);
            }
        }
    }

    /// <summary>What is required, in whichever version.</summary>
    public static IEnumerable<Requirement> Required(MapNode document) => Requirements(document).Select(found => found.Requirement);

    private static IEnumerable<(Requirement Requirement, SourcePosition Position)> Requirements(MapNode document)
    {
        var project = document.Find("project") as MapNode;
        var poetry = (document.Find("tool") as MapNode)?.Find("poetry") as MapNode;
        return
        [
            .. Listed(project?.Find("dependencies")),
            .. Poetry(poetry?.Find("dependencies")),
            .. Values(project?.Find("optional-dependencies")).SelectMany(Listed),
            .. Values(document.Find("dependency-groups")).SelectMany(Listed),
            .. Values(poetry?.Find("group")).SelectMany(group => Poetry((group as MapNode)?.Find("dependencies"))),
            .. Poetry(poetry?.Find("dev-dependencies")),
        ];
    }

    /// <summary>The versions of Python that the project takes, such as <c>&gt;=3.10,&lt;4</c>; null where it doesn't say.</summary>
    public static string? RequiredPython(MapNode document)
    {
        var poetry = (document.Find("tool") as MapNode)?.Find("poetry") as MapNode;
        var required = (document.Find("project") as MapNode)?.Find("requires-python") ?? (poetry?.Find("dependencies") as MapNode)?.Find("python");
        return (required as ScalarNode)?.Text;
    }

    private static IEnumerable<(Requirement Requirement, SourcePosition Position)> Listed(Node? node)
    {
        foreach (var item in (node as ListNode)?.Items ?? [])
        {
            if (item is ScalarNode { Text: var text } && Requirement.Parse(text) is { } requirement)
            {
                yield return (requirement, item.Position);
            }
        }
    }

    /// <summary>Poetry's own notation: a bare version is exact; a table has <c>version</c>, a list holds a table for each condition.</summary>
    private static IEnumerable<(Requirement Requirement, SourcePosition Position)> Poetry(Node? node)
    {
        foreach (var entry in (node as MapNode)?.Entries ?? [])
        {
            foreach (var constraint in entry.Value is ListNode list ? list.Items : [entry.Value])
            {
                var name = PackageName.Normalize(entry.Key);
                if (name != "python")
                {
                    yield return Poetry(name, constraint);
                }
            }
        }
    }

    private static (Requirement Requirement, SourcePosition Position) Poetry(string name, Node constraint)
    {
        var table = constraint as MapNode;
        var version = (constraint as ScalarNode) ?? table?.Find("version") as ScalarNode;
        var range = version is null ? VersionRange.Any : VersionRange.Parse(version.Text);
        var requirement = new Requirement(name, range.Conditions is [{ Exact: { } exact }] ? exact : null, (table?.Find("markers") as ScalarNode)?.Text ?? "")
        {
            Range = range,
            Extras = [.. ((table?.Find("extras") as ListNode)?.Items ?? []).OfType<ScalarNode>().Select(extra => PackageName.Normalize(extra.Text))],
        };
        return (requirement, (version ?? constraint).Position);
    }

    private static IEnumerable<Node> Values(Node? node) => (node as MapNode)?.Entries.Select(entry => entry.Value) ?? [];
}

using Prodserver.Configuration.Nodes;

namespace Prodserver.Configuration.Pins;

/// <summary>Finds the exact pins in a <c>pyproject.toml</c>: those of the project, its extras and groups, and Poetry's.</summary>
internal static class PyprojectReader
{
    public static IEnumerable<Pin> Pins(MapNode document)
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

    private static IEnumerable<Pin> Listed(Node? node)
    {
        foreach (var item in (node as ListNode)?.Items ?? [])
        {
            if (item is ScalarNode { Text: var text } && Requirement.Parse(text) is { Exact: { } exact } requirement)
            {
                yield return new Pin(requirement.Package, exact, MarkersOf(requirement.Marker), item.Position);
            }
        }
    }

    /// <summary>Poetry's own notation: a bare version is exact; a table has <c>version</c>, a list holds a table for each condition.</summary>
    private static IEnumerable<Pin> Poetry(Node? node)
    {
        foreach (var entry in (node as MapNode)?.Entries ?? [])
        {
            foreach (var constraint in entry.Value is ListNode list ? list.Items : [entry.Value])
            {
                if (PoetryPin(entry.Key, constraint) is { } pin && pin.Package != "python")
                {
                    yield return pin;
                }
            }
        }
    }

    private static Pin? PoetryPin(string name, Node constraint)
    {
        var (version, marker) = constraint switch
        {
            ScalarNode text => (text, ""),
            MapNode table => (table.Find("version") as ScalarNode, (table.Find("markers") as ScalarNode)?.Text ?? ""),
            _ => (null, ""),
        };
        return version is not null && VersionSpecifier.Parse(version.Text)?.Exact is { } exact
            ? new Pin(PackageName.Normalize(name), exact, MarkersOf(marker), version.Position)
            : null;
    }

    private static IReadOnlyList<string> MarkersOf(string marker) => marker.Length == 0 ? [] : [marker];

    private static IEnumerable<Node> Values(Node? node) => (node as MapNode)?.Entries.Select(entry => entry.Value) ?? [];
}

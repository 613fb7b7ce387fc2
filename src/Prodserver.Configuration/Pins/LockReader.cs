using Prodserver.Configuration.Nodes;
using Prodserver.Core;

namespace Prodserver.Configuration.Pins;

/// <summary>Finds the pins in lock files once they are read as documents.</summary>
internal static class LockReader
{
    /// <summary><c>uv.lock</c>: one <c>[[package]]</c> for each version; several of one package have <c>resolution-markers</c>.</summary>
    public static IEnumerable<Pin> Uv(MapNode document) => Packages(document, package => Texts(package.Find("resolution-markers")));

    /// <summary><c>poetry.lock</c>: one <c>[[package]]</c> for each version, with <c>markers</c> as a text or a table by group.</summary>
    public static IEnumerable<Pin> Poetry(MapNode document) => Packages(document, package => package.Find("markers") switch
    {
        MapNode byGroup => [.. byGroup.Entries.SelectMany(entry => Texts(entry.Value))],
        var markers => Texts(markers),
    });

    /// <summary><c>Pipfile.lock</c>: the packages that run before those of development.</summary>
    public static IEnumerable<Pin> Pipfile(MapNode document)
    {
        foreach (var group in (string[])["default", "develop"])
        {
            foreach (var entry in (document.Find(group) as MapNode)?.Entries ?? [])
            {
                if (entry.Value is MapNode package
                    && package.Find("version") is ScalarNode { Text: var text } version
                    && VersionSpecifier.Parse(text)?.Exact is { } exact)
                {
                    yield return new Pin(PackageName.Normalize(entry.Key), exact, Texts(package.Find("markers")), version.Position);
                }
            }
        }
    }

    private static IEnumerable<Pin> Packages(MapNode document, Func<MapNode, IReadOnlyList<string>> markers)
    {
        foreach (var node in (document.Find("package") as ListNode)?.Items ?? [])
        {
            if (node is MapNode package
                && package.Find("name") is ScalarNode { Text: var name }
                && package.Find("version") is ScalarNode { Text: var text } version
                && PackageVersion.TryParse(text) is { } exact)
            {
                yield return new Pin(PackageName.Normalize(name), exact, markers(package), version.Position);
            }
        }
    }

    private static IReadOnlyList<string> Texts(Node? node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Text } text => [text.Text],
        ListNode list => [.. list.Items.OfType<ScalarNode>().Select(item => item.Text)],
        _ => [],
    };
}

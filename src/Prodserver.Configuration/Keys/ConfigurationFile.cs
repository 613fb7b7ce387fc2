using Prodserver.Configuration.Files;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Yaml;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys;

/// <summary>Reads <c>prodserver.yaml</c> into its top-level section.</summary>
internal static class ConfigurationFile
{
    public const string Name = "prodserver.yaml";

    private static readonly string[] WrongNames = ["prodserver.yml", ".prodserver.yaml", ".prodserver.yml"];

    /// <summary>The keys of the file; none where there is no file or nothing of it can be read.</summary>
    public static Section Read(ProjectFiles files, FindingCollector findings)
    {
        var section = new Section(new SourcePosition(Name));
        if (files.IsFile(Name))
        {
            if (TextFile.Read(files, Name, findings) is { } text)
            {
                Read(text, section, findings);
            }

            return section;
        }

        if (files.IsFolder(Name))
        {
            findings.Error(FileFindings.Unreadable, new SourcePosition(Name), "this is a folder, so the config in it is not read", "make it a file");
        }

        foreach (var name in WrongNames.Where(files.IsFile))
        {
            findings.Error(KeyFindings.WrongFileName, new SourcePosition(name), "this file is not read", $"rename it to {Name}");
        }

        return section;
    }

    private static void Read(string text, Section section, FindingCollector findings)
    {
        switch (YamlReader.Read(text, Name, findings))
        {
            case null or ScalarNode { Kind: ScalarKind.Null }:
                break;
            case MapNode map:
                ProjectKeys.Section.Read(map, section, null, findings);
                break;
            case var node:
                findings.Error(KeyFindings.WrongType, node.Position, $"the document is {node.Words}, and not a map", "write 'key: value' lines");
                break;
        }
    }
}

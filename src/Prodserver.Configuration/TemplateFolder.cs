using Prodserver.Configuration.Environments;
using Prodserver.Configuration.Files;
using Prodserver.Configuration.Keys;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration;

/// <summary>Reads the user's own templates.</summary>
internal static class TemplateFolder
{
    public const string Default = "prodserver/templates";

    /// <summary>The <c>.scriban</c> files below the folder, in ordinal order of their names; none where the default folder does not exist.</summary>
    public static IReadOnlyList<TemplateOverride> Read(Section topLevel, ProjectFiles files, FindingCollector findings)
    {
        var declared = topLevel.Find(ProjectKeys.Templates);
        var folder = ProjectPath.Join("", declared?.Value ?? Default)!;
        if (declared is not null && !files.IsFolder(folder))
        {
            findings.Error(EnvironmentFindings.TemplatesMissing, declared.Position, $"the project has no folder '{folder}'", "create it, or remove the key");
        }

        var templates = new List<TemplateOverride>();
        Collect("", depth: 0);
        return templates;

        void Collect(string below, int depth)
        {
            foreach (var name in files.List(below.Length == 0 ? folder : $"{folder}/{below}"))
            {
                var relative = below.Length == 0 ? name : $"{below}/{name}";
                var path = $"{folder}/{relative}";
                if (files.IsFolder(path) && depth < 8)
                {
                    Collect(relative, depth + 1);
                }
                else if (name.EndsWith(".scriban", StringComparison.Ordinal) && TextFile.Read(files, path, findings) is { } text)
                {
                    var template = new TemplateOverride(relative, path, text);
                    TemplateSecrets.Check(template, findings);
                    templates.Add(template);
                }
            }
        }
    }
}

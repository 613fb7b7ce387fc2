using System.Text;
using Build.Pipelines;
using DiffPlex.Renderer;
using Prodserver.Delivery.Deployment;

namespace Build.Reporting;

/// <summary>What a host has installed against what is rendered, as a unified diff. Artifacts hold no values of secrets, so there is nothing to hide.</summary>
internal static class DiffReport
{
    /// <param name="installs">Whether a file of the artifacts is installed.</param>
    /// <returns>True where there is a difference.</returns>
    public static bool Show(BuiltEnvironment environment, Func<string, bool> installs, InstalledFiles installed)
    {
        var rendered = environment.Files
            .Where(file => installs(file.Path))
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
        var differs = false;
        foreach (var name in rendered.Keys.Union(installed.Texts.Keys).Order(StringComparer.Ordinal))
        {
            var (before, after) = (installed.Texts.GetValueOrDefault(name) ?? "", rendered.GetValueOrDefault(name, ""));
            if (before != after)
            {
                differs = true;
                Screen.Line(UnidiffRenderer.GenerateUnidiff(before, after, $"{installed.Host}/{name}", $"{environment.Environment.Name}/{name}").TrimEnd());
            }
        }

        return differs;
    }
}

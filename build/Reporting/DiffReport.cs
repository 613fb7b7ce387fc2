using System.Text;
using Build.Pipelines;
using DiffPlex.Renderer;
using Prodserver.Delivery.Deployment.Hosts;

namespace Build.Reporting;

/// <summary>What a host has installed against what is rendered, as a unified diff. Artifacts hold no values of secrets, so there is nothing to hide.</summary>
internal static class DiffReport
{
    /// <returns>True where there is a difference.</returns>
    public static bool Show(BuiltEnvironment environment, InstalledFiles installed)
    {
        var rendered = environment.Files
            .Where(file => file.Path.StartsWith("systemd/", StringComparison.Ordinal) || file.Path.StartsWith("nginx/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path[(file.Path.IndexOf('/', StringComparison.Ordinal) + 1)..], file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
        var found = installed.Texts.ToDictionary(file => file.Key[(file.Key.LastIndexOf('/') + 1)..], file => file.Value ?? "", StringComparer.Ordinal);
        var differs = false;
        foreach (var name in rendered.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
        {
            var (before, after) = (found.GetValueOrDefault(name, ""), rendered.GetValueOrDefault(name, ""));
            if (before != after)
            {
                differs = true;
                Screen.Line(UnidiffRenderer.GenerateUnidiff(before, after, $"{installed.Host}/{name}", $"{environment.Environment.Name}/{name}").TrimEnd());
            }
        }

        return differs;
    }
}

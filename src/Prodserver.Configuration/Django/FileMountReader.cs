using Prodserver.Configuration.Environments;
using Prodserver.Configuration.Files;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Processes;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Django;

/// <summary>Finds the folders that nginx serves itself: declared ones, else those that the settings name and that can be known.</summary>
internal sealed class FileMountReader(LoadedEnvironment environment, FindingCollector findings)
{
    /// <param name="key">The key of <c>prodserver.yaml</c>.</param>
    /// <param name="url">The setting with the URL.</param>
    /// <param name="root">The setting with the folder.</param>
    public FileMount? Read(Key<Section> key, string url, string root)
    {
        var declared = environment.Layers.Within(key);
        var position = (environment.Layers.Find(key)?.Position ?? environment.Settings.Find(root)?.Position) ?? environment.Position;
        var urlPath = declared?.Find(FileMountKeys.Url)?.Value ?? UrlOf(url);
        var folder = declared?.Find(FileMountKeys.Root) is { } path ? HostPath.Normalize(EnvironmentPlaceholder.Replace(path.Value, environment.Name)) : FolderOf(root);
        if (urlPath is not null && folder is not null)
        {
            return new FileMount(urlPath, folder, position);
        }

        if (urlPath is not null && environment.Settings.Find(root) is UnknownValue unknown)
        {
            UnknownValues.Report(unknown, $"{root}, the folder of '{urlPath}',", unknown.Position, findings, Severity.Warning);
        }
        else if (declared is not null)
        {
            var (missing, setting) = urlPath is null ? ("url", url) : ("root", root);
            findings.Error(DjangoFindings.FilesIncomplete, position, $"'{key.Name}' has no {missing}, and {setting} of the settings does not give one", $"add {key.Name}.{missing}");
        }

        return null;
    }

    /// <summary>The URL as a path with slashes at both ends; null where another host serves the files.</summary>
    private string? UrlOf(string setting)
    {
        if (environment.Settings.Find(setting) is not TextValue { Value: { Length: > 0 } url } value || url.Contains("//", StringComparison.Ordinal))
        {
            return null;
        }

        // Django puts the script prefix, which is "/" here, before a relative URL.
        var path = url.StartsWith('/') ? url : "/" + url;
        if (path.EndsWith('/') && Keys.Types.Patterns.UrlPrefix.Matches(path))
        {
            return path;
        }

        findings.Warning(DjangoFindings.FilesUrl, value.Position, $"{setting} '{url}' is no URL path with a slash at its end, so nginx does not serve these files", "write a path such as '/static/'");
        return null;
    }

    /// <summary>The folder as an absolute path; a relative one is below the code, which is the working directory.</summary>
    private string? FolderOf(string setting)
    {
        if (environment.Settings.Find(setting) is not TextValue { Value: { Length: > 0 } folder } value)
        {
            return null;
        }

        var path = HostPath.Join(environment.Paths.Code, folder);
        if (Keys.Types.Patterns.HostPath.Matches(path) && path != "/")
        {
            return path;
        }

        findings.Warning(DjangoFindings.FilesUrl, value.Position, $"{setting} is no folder that nginx could serve", "name a folder of its own");
        return null;
    }
}

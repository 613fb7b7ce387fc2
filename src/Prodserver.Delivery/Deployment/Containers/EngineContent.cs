using System.Security.Cryptography;
using System.Text;
using Prodserver.Core;
using Prodserver.Core.Projects;
using Prodserver.Delivery.Processes;

namespace Prodserver.Delivery.Deployment.Containers;

/// <summary>Stands for everything in a release of containers: the code that the image gets, the files that say how image, containers and proxy are made, and the hooks.</summary>
internal static class EngineContent
{
    public const string Proxy = "docker/proxy.conf";

    private const string Folder = "docker/";

    private const string Ignored = "docker/Dockerfile.dockerignore";

    /// <param name="proxy">The image of the proxy; empty where there is none.</param>
    /// <exception cref="HostException">The code has something that an image can't hold.</exception>
    public static string Of(IReadOnlyList<RenderedFile> artifacts, IEnumerable<DeployHook> hooks, string project, string proxy = "")
    {
        var code = CodeFolder.Read(project, new IgnoreRules(Text(artifacts, Ignored)));
        var lines = code.Select(file => $"{file.Sha256} {(file.IsExecutable ? "x" : "-")} {file.Path}")
            .Concat(artifacts.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Sha256} {file.Path}"))
            .Concat(hooks.Select(hook => $"{hook.Moment} {ShellWords.Join(hook.Words)}"))
            .Append(proxy);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..12];
    }

    /// <summary>The text of an artifact; empty where there is none.</summary>
    public static string Text(IReadOnlyList<RenderedFile> artifacts, string path) =>
        artifacts.FirstOrDefault(file => file.Path == path) is { } file ? Encoding.UTF8.GetString(file.Content.Span) : "";

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

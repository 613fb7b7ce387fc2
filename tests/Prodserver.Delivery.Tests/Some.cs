using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Prodserver.Core;
using Prodserver.Delivery.Folders;

namespace Prodserver.Delivery.Tests;

/// <summary>Small valid values to change one thing of.</summary>
internal static class Some
{
    public static RenderedFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>An environment of text files, with the manifest that lists them.</summary>
    public static EnvironmentFiles Environment(string name, params (string Path, string Text)[] files) =>
        new(name, WithManifest([.. files.Select(file => File(file.Path, file.Text))]));

    private static List<RenderedFile> WithManifest(List<RenderedFile> files)
    {
        var hashes = files.ToDictionary(file => file.Path, file => Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)));
        files.Add(File("manifest.json", JsonSerializer.Serialize(new { files = hashes })));
        return files;
    }
}

using System.Reflection;
using System.Text;

namespace Prodserver.Rendering.Templates;

/// <summary>The templates inside this assembly: the repository's <c>templates/</c> folder.</summary>
public static class ShippedTemplates
{
    private const string Folder = "templates/";

    private static readonly Assembly Assembly = typeof(ShippedTemplates).Assembly;

    /// <summary>The names, such as <c>nginx/site.conf.scriban</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a template, or null where none of that name is shipped.</summary>
    public static string? Read(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(Folder + name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

using System.Collections.Concurrent;

namespace Prodserver.Servers.Catalogues;

/// <summary>The catalogues that come with the product; each is read once, when it is first needed.</summary>
internal static class CatalogueLibrary
{
    private static readonly ConcurrentDictionary<string, Lazy<OptionCatalogue>> Catalogues = new(StringComparer.Ordinal);

    /// <summary>The names of all catalogues, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["celery-beat", "celery-worker", "daphne", "django-q2", "django-tasks", "granian", "gunicorn", "hypercorn", "uvicorn", "waitress"];

    /// <param name="name">The file's name without its ending, such as <c>uvicorn</c>.</param>
    public static OptionCatalogue Of(string name) => Catalogues.GetOrAdd(name, static key => new Lazy<OptionCatalogue>(() => Load(key))).Value;

    private static OptionCatalogue Load(string name)
    {
        using var stream = typeof(CatalogueLibrary).Assembly.GetManifestResourceStream(name + ".json")
            ?? throw new InvalidDataException($"the assembly has no catalogue '{name}'");
        return CatalogueReader.Read(stream);
    }
}

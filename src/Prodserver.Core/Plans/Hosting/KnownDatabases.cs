using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Hosting;

/// <summary>What <c>DATABASES</c> says about files; empty where it can't be known.</summary>
internal sealed record KnownDatabases
{
    /// <summary>The folders of SQLite files, each once, in the order of the setting.</summary>
    public required IReadOnlyList<DatabaseFolder> Folders { get; init; }

    public static KnownDatabases Of(ConfigValue? databases)
    {
        var folders = new List<DatabaseFolder>();
        foreach (var entry in databases is MapValue map ? map.Entries : [])
        {
            if (entry.Value is MapValue database && DatabaseEngine.IsFile(database) && database.Find("NAME")?.Value is TextValue name && name.Value.StartsWith('/'))
            {
                var folder = HostFolder.Of(name.Value);
                if (!folders.Exists(known => known.Path == folder))
                {
                    folders.Add(new DatabaseFolder(folder, name.Value, name.Position));
                }
            }
        }

        return new KnownDatabases { Folders = folders };
    }
}

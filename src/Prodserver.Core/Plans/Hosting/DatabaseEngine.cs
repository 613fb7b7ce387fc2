using Prodserver.Core.Values;

namespace Prodserver.Core.Plans.Hosting;

/// <summary>What the engine of a database says about where its data is.</summary>
internal static class DatabaseEngine
{
    /// <summary>True for a database that is a file: SQLite, plain or with SpatiaLite.</summary>
    public static bool IsFile(MapValue database) =>
        database.Find("ENGINE")?.Value is TextValue { Value: var engine }
        && (engine.EndsWith("sqlite3", StringComparison.Ordinal) || engine.EndsWith("spatialite", StringComparison.Ordinal));
}

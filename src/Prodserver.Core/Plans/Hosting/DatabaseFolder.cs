using Prodserver.Core.Findings;

namespace Prodserver.Core.Plans.Hosting;

/// <summary>A folder that holds a SQLite file: its journal is written beside it, so that the folder has to be writable.</summary>
internal sealed record DatabaseFolder(string Path, string File, SourcePosition Position);

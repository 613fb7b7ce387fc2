using Prodserver.Core.Findings;

namespace Prodserver.Core.Plans.Hosting;

/// <summary>A database reached over the network.</summary>
internal sealed record DatabaseServer(string Host, SourcePosition Position);

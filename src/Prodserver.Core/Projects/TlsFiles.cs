using Prodserver.Core.Findings;

namespace Prodserver.Core.Projects;

/// <summary>The certificate chain and key on the host that terminates TLS; absolute paths.</summary>
public sealed record TlsFiles(string Certificate, string Key, SourcePosition Position);

using Prodserver.Core.Findings;

namespace Prodserver.Core.Projects;

/// <summary>A host name that nginx answers to: lower-case labels (punycode), or <c>*.example.com</c> or <c>.example.com</c>.</summary>
public sealed record ServerName(string Name, SourcePosition Position);

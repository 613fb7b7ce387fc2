using Prodserver.Core.Findings;

namespace Prodserver.Core.Projects;

/// <summary>The name of an environment variable whose value is a secret.</summary>
public sealed record SecretName(string Name, SourcePosition Position);

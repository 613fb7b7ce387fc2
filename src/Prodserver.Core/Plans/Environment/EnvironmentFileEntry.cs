using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Environment;

/// <summary>A name to set.</summary>
/// <param name="Variable">The name with an empty value.</param>
/// <param name="Origin">Who needs it and where the config says so.</param>
public sealed record EnvironmentFileEntry(EnvironmentVariable Variable, string Origin);

namespace Prodserver.Core.Projects;

/// <summary>Who logs in to a registry.</summary>
/// <param name="PasswordVariable">The environment variable that holds the password where the deployment runs; its value never enters the pipeline.</param>
public sealed record RegistryLogin(string UserName, string PasswordVariable);

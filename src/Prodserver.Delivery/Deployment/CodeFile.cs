namespace Prodserver.Delivery.Deployment;

/// <summary>A file of the project's code.</summary>
/// <param name="Path">Below the project's folder, with forward slashes.</param>
/// <param name="Source">Where it is on this machine.</param>
/// <param name="Sha256">The hash of its bytes, lower-case hexadecimal.</param>
internal sealed record CodeFile(string Path, string Source, string Sha256, long Size, bool IsExecutable);

using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Verification;

/// <summary>What a program said against a file, before it is known where in the config that comes from: true of the file wherever it is rendered for.</summary>
/// <param name="Path">The artifact's path below its environment's folder.</param>
/// <param name="Line">Its line, counted from 1; 0 is the file as a whole.</param>
/// <param name="Message">The program's own words.</param>
internal sealed record ArtifactFault(Severity Severity, string Path, int Line, string Message);

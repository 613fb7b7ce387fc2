namespace Prodserver.Core.Plans.Docker;

/// <summary>A secret of <c>compose.yaml</c>.</summary>
/// <param name="Name">The variable that a process finds it in.</param>
/// <param name="File">The file on the host that holds its value and nothing else.</param>
public sealed record ComposeSecret(string Name, string File);

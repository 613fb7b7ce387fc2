namespace Prodserver.Core.Plans;

/// <summary>A file to render: from which template, to which path, with what.</summary>
/// <param name="Path">The path below the environment's folder, with forward slashes.</param>
/// <param name="Template">The template's name, such as <c>systemd/service.scriban</c>.</param>
/// <param name="Model">The record that the template reads.</param>
public sealed record PlannedFile(string Path, string Template, object Model);

namespace Prodserver.Core.Projects;

/// <summary>A template of the user's own.</summary>
/// <param name="Name">The name of the template it replaces, such as <c>nginx/site.conf.scriban</c>.</param>
/// <param name="Path">Its path below the project's folder, for messages.</param>
public sealed record TemplateOverride(string Name, string Path, string Text);

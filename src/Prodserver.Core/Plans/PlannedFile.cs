namespace Prodserver.Core.Plans;

/// <summary>A file to render: from which template, to which path, with what.</summary>
/// <param name="Path">The path below the environment's folder, with forward slashes.</param>
/// <param name="Template">The template's name, such as <c>systemd/service.scriban</c>.</param>
/// <param name="MakeModel">Makes the record that the template reads, the same each time: ten thousand that wait for their turn would only take up memory.</param>
public sealed record PlannedFile(string Path, string Template, Func<object> MakeModel)
{
    /// <param name="path">The path below the environment's folder, with forward slashes.</param>
    /// <param name="template">The template's name.</param>
    /// <param name="model">The record that the template reads.</param>
    public PlannedFile(string path, string template, object model)
        : this(path, template, () => model)
    {
    }

    /// <summary>The record that the template reads.</summary>
    public object Model => MakeModel();
}

using Prodserver.Core.Findings;
using Scriban;

namespace Prodserver.Rendering.Templates;

/// <summary>A template after parsing: ready to run, or with the findings that say why not.</summary>
/// <param name="Path">Where messages say that it stands.</param>
/// <param name="Template">Null where it is missing or has syntax errors.</param>
internal sealed record LoadedTemplate(string Path, Template? Template, IReadOnlyList<Finding> Findings);

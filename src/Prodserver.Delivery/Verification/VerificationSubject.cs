using Prodserver.Core;
using Prodserver.Core.Plans;

namespace Prodserver.Delivery.Verification;

/// <summary>An environment to verify: its plan, and the files rendered from it, in memory.</summary>
public sealed record VerificationSubject(ArtifactPlan Plan, IReadOnlyList<RenderedFile> Files)
{
    public string Environment => Plan.Environment.Name;

    /// <summary>The files below a folder such as <c>nginx/</c>.</summary>
    public IReadOnlyList<RenderedFile> Below(string folder) =>
        [.. Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))];

    public RenderedFile? Find(string path) => Files.FirstOrDefault(file => file.Path == path);
}

using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Rendering;

/// <summary>The findings of one environment, each once: a template's mistake shows in every file made from it.</summary>
internal sealed class RenderingFindings(DeployEnvironment environment)
{
    private readonly HashSet<Finding> _known = [];
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public bool HasErrors { get; private set; }

    public void Add(Finding finding)
    {
        var stamped = finding with { Environment = finding.Environment ?? environment.Name };
        if (_known.Add(stamped))
        {
            _all.Add(stamped);
            HasErrors |= stamped.Severity == Severity.Error;
        }
    }

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Add(finding);
        }
    }
}

using System.Text;
using System.Text.Json;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Deployment;
using Prodserver.Delivery.Deployment.Reviews;

namespace Build.Pipelines;

/// <summary>What a deployment would do, for people to agree to before it is done.</summary>
internal sealed class Review
{
    private readonly string _project;
    private readonly IReadOnlyList<IntendedEnvironment> _environments;

    private Review(string project, IReadOnlyList<IntendedEnvironment> environments) => (_project, _environments) = (project, environments);

    public string Text => ReviewedPlan.Text(_project, _environments);

    /// <summary>Looks at folders, and at where releases run; changes nothing.</summary>
    public static async Task<Review> OfAsync(BuildContext context)
    {
        var built = context.Require(context.Pipeline.Built);
        var folders = context.Destination.Check([.. built.Environments.Select(environment => environment.ForDelivery)]);
        context.RequireDelivery(folders.Findings);
        var intended = new List<IntendedEnvironment>();
        foreach (var (environment, changes) in built.Environments.Zip(folders.Environments))
        {
            intended.Add(new IntendedEnvironment(environment.ForFolder, changes, await ReleaseAsync(context, environment)));
        }

        return new Review(built.Project.Name, intended);
    }

    /// <summary>What was agreed to for the release of an environment.</summary>
    public HostIntent? For(BuiltEnvironment environment) => _environments.Single(intended => intended.Files.Environment == environment.Environment.Name).Release;

    /// <summary>Compares with a plan that somebody reviewed.</summary>
    /// <param name="file">The plan, absolute.</param>
    /// <returns>What is different, or why it can't be compared.</returns>
    public IReadOnlyList<Finding> CompareWith(string file)
    {
        try
        {
            return [.. ReviewedPlan.Differences(File.ReadAllText(file, Encoding.UTF8), Text).Select(line => Fault(ReviewFindings.Different, line))];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return [Fault(ReviewFindings.Unreadable, $"{file}: {fault.Message}")];
        }
    }

    private static async Task<HostIntent?> ReleaseAsync(BuildContext context, BuiltEnvironment environment)
    {
        if (!environment.HasReleases || !context.IsMeant(environment))
        {
            return null;
        }

        var intent = await context.LookAt(environment).IntentAsync(environment.Files, CancellationToken.None);
        context.RequireDelivery(intent.Findings);
        return intent.Value;
    }

    private static Finding Fault(FindingCode code, string message) => new() { Code = code, Severity = Severity.Error, Position = SourcePosition.ProjectFolder, Message = message };
}

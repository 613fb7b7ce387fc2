using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;

namespace Prodserver.Delivery.Verification;

/// <summary>Finds the line of the config that a line of an artifact comes from, as far as the texts show it.</summary>
internal sealed class ConfigLocator(ArtifactPlan plan)
{
    /// <summary>Shorter values stand in too many lines to prove anything.</summary>
    private const int ShortestValue = 4;

    /// <summary>The place of the longest configured value that the line holds, else of the process that the file is about; null where neither is known.</summary>
    public SourcePosition? Find(string path, string line)
    {
        var best = "";
        SourcePosition? place = null;
        foreach (var (value, position) in Values())
        {
            if (value.Length >= ShortestValue && value.Length > best.Length && line.Contains(value, StringComparison.Ordinal))
            {
                (best, place) = (value, position);
            }
        }

        return place ?? ProcessOf(path)?.Definition.Position;
    }

    /// <summary>The process whose name ends the file's, as in <c>systemd/shop-web.service</c>.</summary>
    public ServerProcess? ProcessOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return plan.Processes.FirstOrDefault(process => name == $"{plan.Project.Name}-{process.Definition.Name}");
    }

    private IEnumerable<(string Value, SourcePosition Position)> Values()
    {
        foreach (var process in plan.Processes)
        {
            foreach (var argument in process.Command.Arguments)
            {
                yield return (argument.Text, argument.Position);
                yield return (argument.Text[(argument.Text.IndexOf('=', StringComparison.Ordinal) + 1)..], argument.Position);
            }

            foreach (var variable in process.Environment)
            {
                yield return (variable.Value, variable.Position);
            }
        }

        foreach (var name in plan.Environment.ServerNames)
        {
            yield return (name.Name, name.Position);
        }

        if (plan.Environment.Tls is { } tls)
        {
            yield return (tls.Certificate, tls.Position);
            yield return (tls.Key, tls.Position);
        }

        foreach (var mount in new[] { plan.Environment.Static, plan.Environment.Media }.OfType<Core.Projects.FileMount>())
        {
            yield return (mount.Root, mount.Position);
            yield return (mount.Url, mount.Position);
        }
    }
}

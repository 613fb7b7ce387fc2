using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Gunicorn.Rules;

/// <summary>A log level that gunicorn does not know: it silently takes info.</summary>
internal sealed class LogLevelRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Options.Find("log-level") is { Value: { } level } given
            && !given.Option.Known.Contains(level.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            context.Findings.Warning(
                ServerFindings.UnknownName,
                given.ValuePosition,
                $"{context.Title} silently logs at info, for it knows no level {Parsing.Excerpt.Of(level)}",
                $"write one of {string.Join(", ", given.Option.Known)}");
        }
    }
}

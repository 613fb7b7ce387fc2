using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Uvicorn.Rules;

/// <summary><c>--reload</c> and several workers: the workers are ignored, silently before 0.20.0.</summary>
internal sealed class ReloadWithWorkersRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (!UvicornSocket.Reloads(context) || context.Options.Find("workers") is not { Integer: { } workers } given || workers <= 1)
        {
            return;
        }

        var silently = !UvicornFeatures.WarnsOfIgnoredWorkers.IsIn(context.Version) ? " silently" : "";
        context.Findings.Add(
            ServerFindings.WorkersIgnored,
            context.HarmlessInDevelopment,
            given.Position,
            $"{context.Title}{silently} ignores '{given.Spelling}' when it reloads",
            "leave one of them out");
    }
}

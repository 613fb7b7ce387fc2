using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Uvicorn.Rules;

/// <summary><c>--reload-dir</c> and its like without <c>--reload</c>: nothing is watched.</summary>
internal sealed class ReloadOptionsRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (UvicornSocket.Reloads(context))
        {
            return;
        }

        foreach (var given in context.Options.Given)
        {
            if (given.Option.Key is "reload-dir" or "reload-include" or "reload-exclude" or "reload-delay")
            {
                context.Findings.Add(
                    ServerFindings.ReloadOptionsIgnored,
                    context.HarmlessInDevelopment,
                    given.Position,
                    $"'{given.Spelling}' does nothing: {context.Title} watches no files without 'reload'",
                    "leave it out");
            }
        }
    }
}

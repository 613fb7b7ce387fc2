using Prodserver.Core;
using Prodserver.Core.Projects;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Uvicorn.Rules;

/// <summary>A pinned websockets package that lacks what uvicorn's websocket implementation imports: an ImportError at start.</summary>
internal sealed class WebsocketsRule : IRule
{
    private static readonly PackageVersion First = PackageVersion.Parse("11.0");
    private static readonly PackageVersion Later = PackageVersion.Parse("13.0");

    public void Check(ProcessContext context)
    {
        if (!UvicornFeatures.SansIoByDefault.IsIn(context.Version)
            || context.Options.Text("ws") is not ("auto" or "websockets-sansio")
            || context.Backend.Interface == ApplicationInterface.Wsgi
            || context.Options.Text("interface") == "wsgi"
            || !context.Environment.Versions.Packages.TryGetValue("websockets", out var websockets))
        {
            return;
        }

        var needed = !UvicornFeatures.NeedsWebsockets13.IsIn(context.Version) ? First : Later;
        if (websockets.Version < needed)
        {
            context.Findings.Error(
                ServerFindings.WebsocketsTooOld,
                context.Options.Find("ws")?.ValuePosition ?? context.Process.Position,
                $"{context.Title} ends with an ImportError: its websockets need websockets {needed}, and {websockets.Version} is pinned",
                "pin a newer websockets, or write 'ws': \"none\"");
        }
    }
}

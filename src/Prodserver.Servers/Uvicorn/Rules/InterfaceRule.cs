using Prodserver.Core.Projects;
using Prodserver.Servers.Applications;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Uvicorn.Rules;

/// <summary><c>--interface</c> in ARGS: it comes after the backend's own and wins.</summary>
internal sealed class InterfaceRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Options.InArgs("interface") is not { Value: { } value } given)
        {
            return;
        }

        var isWsgi = context.Backend.Interface == ApplicationInterface.Wsgi;
        if (isWsgi ? value != "wsgi" : value is "wsgi" or "asgi2")
        {
            context.Findings.Error(
                ApplicationFindings.InterfaceOverridden,
                given.ValuePosition,
                $"'{given.Spelling}' makes {context.Title} serve the {(isWsgi ? "WSGI" : "ASGI")} application of {context.Backend.Path} as {value}",
                isWsgi ? "leave it out" : "leave it out, or choose the WSGI backend");
        }
    }
}

using Prodserver.Core.Projects;
using Prodserver.Servers.Applications;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Granian.Rules;

/// <summary><c>--interface</c> in ARGS: it comes after the backend's own and wins.</summary>
internal sealed class GranianInterfaceRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Options.InArgs("interface") is not { Value: { } value } given)
        {
            return;
        }

        var name = value.ToLowerInvariant();
        var fits = context.Backend.Interface == ApplicationInterface.Wsgi ? name == "wsgi" : name is "asgi" or "asginl";
        if (!fits)
        {
            context.Findings.Error(
                ApplicationFindings.InterfaceOverridden,
                given.ValuePosition,
                $"'{given.Spelling}' makes {context.Title} serve the application of {context.Backend.Path} as {name}",
                "leave it out, or choose the backend of that interface");
        }
    }
}

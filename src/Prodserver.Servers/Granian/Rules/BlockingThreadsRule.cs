using Prodserver.Core.Projects;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Granian.Rules;

/// <summary>More than one blocking thread for an ASGI application: granian ends with a ConfigurationError.</summary>
internal sealed class BlockingThreadsRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Backend.Interface == ApplicationInterface.Asgi && context.Options.Find("blocking-threads") is { Integer: { } threads } given && threads > 1)
        {
            context.Findings.Error(
                ServerFindings.WsgiOnly,
                given.ValuePosition,
                $"{context.Title} ends with {threads} blocking threads for an ASGI application: more than one is for WSGI",
                $"leave '{given.Spelling}' out");
        }
    }
}

using Prodserver.Core.Commands;
using Prodserver.Servers.Addresses;
using Prodserver.Servers.Arguments;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Uvicorn.Rules;

/// <summary>More than one of <c>--fd</c>, <c>--uds</c> and <c>--host</c>/<c>--port</c>: one is used, the others are silently not.</summary>
internal sealed class SocketPrecedenceRule : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Listeners is not [var listener])
        {
            return;
        }

        var used = listener.Binding switch
        {
            Binding.Inherited => "fd",
            Binding.Unix => "uds",
            _ => "host",
        };
        foreach (var key in (ReadOnlySpan<string>)["fd", "uds", "host", "port"])
        {
            if (context.Options.Find(key) is { Value.Length: > 0 } given && key != used && !(key == "port" && used == "host"))
            {
                Report(context, given, listener);
            }
        }

        if (context.Options.Find("fd") is { } descriptor && context.Options.Find("uds") is not null && FailsWhenItStops(context))
        {
            context.Findings.Add(
                AddressFindings.SocketRemovedTwice,
                context.HarmlessInDevelopment,
                descriptor.Position,
                $"{context.Title} ends with an exception when it stops: it removes the unix socket that 'fd' kept it from making",
                "leave 'uds' out");
        }
    }

    private static void Report(ProcessContext context, GivenOption given, Listener listener)
    {
        var because = UvicornSocket.HasParent(context)
            ? !UvicornFeatures.ParentTakesSockets.IsIn(context.Version)
                ? " with several workers or reloading, which only host and port work with before 0.15.0"
                : " with several workers or reloading"
            : "";
        context.Findings.Add(
            AddressFindings.Shadowed,
            context.HarmlessInDevelopment,
            given.Position,
            $"'{given.Spelling}' is silently not used: {context.Title} listens on {listener.Binding}{because}",
            "leave it out");
    }

    private static bool FailsWhenItStops(ProcessContext context) =>
        !UvicornSocket.HasParent(context)
        && UvicornFeatures.ParentTakesSockets.IsIn(context.Version)
        && !UvicornFeatures.RemovesSocketSafely.IsIn(context.Version);
}

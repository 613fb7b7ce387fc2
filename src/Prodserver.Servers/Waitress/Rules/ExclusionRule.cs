using Prodserver.Core.Findings;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Waitress.Rules;

/// <summary>Pairs of options that make waitress's <c>Adjustments</c> raise a ValueError.</summary>
internal sealed class ExclusionRule : IRule
{
    private static readonly (string One, string Other)[] Pairs =
    [
        ("listen", "host"),
        ("listen", "port"),
        ("listen", "sockets"),
        ("sockets", "host"),
        ("sockets", "port"),
        ("sockets", "unix-socket"),
        ("unix-socket", "host"),
        ("unix-socket", "port"),
        ("unix-socket", "listen"),
    ];

    public void Check(ProcessContext context)
    {
        foreach (var (one, other) in Pairs)
        {
            if (context.Options.Find(one) is { } first && context.Options.Find(other) is { } second)
            {
                context.Findings.Add(
                    ServerFindings.Excluded,
                    Severity.Error,
                    second.Position,
                    $"{context.Title} takes '{second.Spelling}' only without '{first.Spelling}'",
                    "leave one of them out");
            }
        }

        if (context.Options.Find("sockets") is { } sockets)
        {
            context.Findings.Error(
                ServerFindings.NoEffect,
                sockets.Position,
                $"'{sockets.Spelling}' takes socket objects, which no command line can hold: {context.Title} would listen nowhere",
                "write 'listen' or 'unix-socket'");
        }
    }
}

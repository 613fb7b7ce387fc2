using Prodserver.Core.Findings;
using Prodserver.Servers.Compilation;
using Prodserver.Servers.Rules;

namespace Prodserver.Servers.Uvicorn.Rules;

/// <summary>
/// <c>--header</c> without a colon, a ValueError at start, or with a line end, which either splits every response in two or makes it fail. The value is not
/// shown, it may be a credential.
/// </summary>
internal sealed class HeaderRule : IRule
{
    public void Check(ProcessContext context)
    {
        foreach (var header in context.Options.All("header"))
        {
            if (header.Value is { } value && !value.Contains(':', StringComparison.Ordinal))
            {
                context.Findings.Add(
                    ServerFindings.HeaderWithoutColon,
                    Severity.Error,
                    header.ValuePosition,
                    $"{context.Title} ends on a '{header.Spelling}' without a colon between name and value",
                    "write \"Name:value\"");
            }
            else if (header.Value?.AsSpan().IndexOfAny('\r', '\n') >= 0)
            {
                context.Findings.Add(
                    ServerFindings.HeaderWithLineEnd,
                    Severity.Error,
                    header.ValuePosition,
                    $"a '{header.Spelling}' of {context.Title} holds a line end, which no header may",
                    "write one header a value");
            }
        }
    }
}

using Prodserver.Core.Findings;
using Prodserver.Servers.Compilation;

namespace Prodserver.Servers.Rules;

/// <summary>Values from an open set: a name that the server knows, or an import string.</summary>
/// <param name="separators">What an import string holds between its parts: <c>:</c>, <c>.</c>; empty where none is taken.</param>
/// <param name="severity">How much a name weighs that is neither.</param>
internal sealed class KnownNamesRule(string key, string separators, Severity severity) : IRule
{
    public void Check(ProcessContext context)
    {
        if (context.Options.Find(key) is not { Value: { } value } given || given.Option.Known.Count == 0)
        {
            return;
        }

        var known = given.Option.Known;
        var at = value.AsSpan().IndexOfAny(separators);
        if (known.Contains(value) || (at > 0 && at < value.Length - 1))
        {
            return;
        }

        context.Findings.Add(
            ServerFindings.UnknownName,
            severity,
            given.ValuePosition,
            $"{context.Title} knows no '{key}' called {Parsing.Excerpt.Of(value)}: it has {string.Join(", ", known)}",
            Spelling.Nearest(value, known) is { } near ? $"did you mean \"{near}\"?" : null);
    }
}

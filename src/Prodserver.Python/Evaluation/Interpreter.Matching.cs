using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary><c>match</c>.</summary>
internal sealed partial class Interpreter
{
    private Flow Match(MatchStatement match)
    {
        var subject = Guarded(match.Subject);
        foreach (var @case in match.Cases)
        {
            var matcher = new PatternMatcher(Evaluate, At);
            if (!matcher.Matches(@case.Pattern, subject).Is(out var matches, out var unknown))
            {
                Spoil(match, unknown);
                return Flow.Next;
            }

            if (!matches)
            {
                continue;
            }

            foreach (var (name, value) in matcher.Captures)
            {
                Bind(name, value);
            }

            if (!Guard(@case).Is(out var holds, out unknown))
            {
                Spoil(match, unknown);
                return Flow.Next;
            }

            if (holds)
            {
                return Execute(@case.Body);
            }
        }

        return Flow.Next;
    }

    private Known<bool> Guard(MatchCase @case) => @case.Guard is null ? true : Operations.Truth.Of(Guarded(@case.Guard));
}

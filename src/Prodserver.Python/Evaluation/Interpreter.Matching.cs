using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary><c>match</c>.</summary>
internal sealed partial class Interpreter
{
    private Flow Match(MatchStatement match)
    {
        Origins? deciding = null;
        var subject = Deciding(() => Used(Guarded(match.Subject)), ref deciding);
        var flow = Match(match, subject, ref deciding);
        Depend(match, deciding);
        return flow;
    }

    private Flow Match(MatchStatement match, PyValue subject, ref Origins? deciding)
    {
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

            if (!Guard(@case, ref deciding).Is(out var holds, out unknown))
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

    private Known<bool> Guard(MatchCase @case, ref Origins? deciding) =>
        @case.Guard is { } guard ? Operations.Truth.Of(Deciding(() => Guarded(guard), ref deciding)) : true;
}

using Prodserver.Python.Syntax;

namespace Prodserver.Python.Evaluation;

/// <summary>Finds the statements after which the next one may not follow: with a <c>return</c>, or a <c>break</c> or <c>continue</c> of a loop around them.</summary>
internal static class Jumps
{
    public static bool LeaveFrom(Statement statement) => Leave(statement, isInLoop: false);

    private static bool Leave(IReadOnlyList<Statement> body, bool isInLoop) => body.Any(statement => Leave(statement, isInLoop));

    private static bool Leave(Statement statement, bool isInLoop) => statement switch
    {
        ReturnStatement => true,
        BreakStatement or ContinueStatement => !isInLoop,
        IfStatement conditional => conditional.Branches.Any(branch => Leave(branch.Body, isInLoop)) || Leave(conditional.Otherwise, isInLoop),
        ForStatement loop => Leave(loop.Body, isInLoop: true) || Leave(loop.Otherwise, isInLoop),
        WhileStatement loop => Leave(loop.Body, isInLoop: true) || Leave(loop.Otherwise, isInLoop),
        WithStatement with => Leave(with.Body, isInLoop),
        TryStatement @try => Leave(@try.Body, isInLoop) || @try.Handlers.Any(handler => Leave(handler.Body, isInLoop)) || Leave(@try.Otherwise, isInLoop) || Leave(@try.Finally, isInLoop),
        MatchStatement match => match.Cases.Any(@case => Leave(@case.Body, isInLoop)),
        _ => false,
    };
}

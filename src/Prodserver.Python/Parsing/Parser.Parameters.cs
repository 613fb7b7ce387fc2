using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>The parameters of functions and lambdas.</summary>
internal sealed partial class Parser
{
    /// <param name="end">The token behind the parameters.</param>
    /// <param name="annotated">True for <c>def</c>: a lambda's parameters have no annotations.</param>
    private Parameters Parameters(TokenKind end, bool annotated)
    {
        var positional = new List<Parameter>();
        var keywordOnly = new List<Parameter>();
        var positionalOnly = 0;
        var hasStar = false;
        Parameter? rest = null;
        Parameter? keywordRest = null;
        while (Kind != end)
        {
            var start = Start;
            if (keywordRest is not null)
            {
                throw ErrorAt("arguments cannot follow var-keyword argument", start);
            }

            if (TakeIf(TokenKind.Slash))
            {
                positionalOnly = !hasStar && positionalOnly == 0 && positional.Count > 0
                    ? positional.Count
                    : throw ErrorAt(hasStar ? "/ must be ahead of *" : positional.Count == 0 ? "at least one argument must precede /" : "/ may appear only once", start);
            }
            else if (TakeIf(TokenKind.DoubleStar))
            {
                keywordRest = Parameter(annotated, mayHaveDefault: false);
            }
            else if (TakeIf(TokenKind.Star))
            {
                if (hasStar)
                {
                    throw ErrorAt("* argument may appear only once", start);
                }

                hasStar = true;
                rest = Kind == TokenKind.Comma ? null : Kind == TokenKind.Name ? Parameter(annotated, mayHaveDefault: false, mayBeStarred: true) : throw NamedAfterStar(start);
                if (rest is null && KindAfter(1) is not TokenKind.Name)
                {
                    throw NamedAfterStar(start);
                }
            }
            else
            {
                var parameter = Parameter(annotated, mayHaveDefault: true);
                if (!hasStar && parameter.Default is null && positional.Count > 0 && positional[^1].Default is not null)
                {
                    throw ErrorAt("non-default argument follows default argument", start);
                }

                (hasStar ? keywordOnly : positional).Add(parameter);
            }

            if (!TakeIf(TokenKind.Comma))
            {
                break;
            }
        }

        var parameters = new Parameters(positional, positionalOnly, rest, keywordOnly, keywordRest);
        RequireDistinct(parameters);
        return parameters;
    }

    private static Source.SyntaxException NamedAfterStar(int start) => ErrorAt("named arguments must follow bare *", start);

    private Parameter Parameter(bool annotated, bool mayHaveDefault, bool mayBeStarred = false)
    {
        var start = Start;
        var name = ExpectName();
        var annotation = annotated && TakeIf(TokenKind.Colon) ? (mayBeStarred ? StarOrExpression() : Expression()) : null;
        var @default = mayHaveDefault && TakeIf(TokenKind.Equal) ? Expression() : null;
        return new Parameter(name, annotation, @default, SpanFrom(start));
    }

    private static void RequireDistinct(Parameters parameters)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in parameters.All)
        {
            if (!seen.Add(parameter.Name))
            {
                throw ErrorAt($"duplicate argument '{parameter.Name}' in function definition", parameter.Span.Start);
            }
        }
    }
}

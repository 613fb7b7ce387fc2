using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>Functions, classes, decorators and type parameters.</summary>
internal sealed partial class Parser
{
    private Statement Decorated()
    {
        var decorators = new List<Expression>();
        while (TakeIf(TokenKind.At))
        {
            decorators.Add(NamedExpression());
            Expect(TokenKind.Newline);
        }

        return Kind switch
        {
            TokenKind.Def => Function(Start, decorators, isAsync: false),
            TokenKind.Class => Class(decorators),
            TokenKind.Async when KindAfter(1) == TokenKind.Def => Async(decorators),
            _ => throw Unexpected(),
        };
    }

    private Statement Async(IReadOnlyList<Expression> decorators)
    {
        var start = Take().Start;
        return Kind switch
        {
            TokenKind.Def => Function(start, decorators, isAsync: true),
            TokenKind.For => For(InCoroutine("async for"), isAsync: true),
            TokenKind.With => With(InCoroutine("async with"), isAsync: true),
            _ => throw Unexpected(),
        };

        int InCoroutine(string what) => _place.InAsyncFunction ? start : throw ErrorAt($"'{what}' outside async function", start);
    }

    private FunctionStatement Function(int start, IReadOnlyList<Expression> decorators, bool isAsync)
    {
        _index++;
        var name = ExpectName();
        var types = TypeParameters();
        Expect(TokenKind.LeftParenthesis, "expected '('");
        var parameters = Parameters(TokenKind.RightParenthesis, annotated: true);
        Expect(TokenKind.RightParenthesis);
        var returns = TakeIf(TokenKind.Arrow) ? Expression() : null;
        var outer = _place;
        _place = new Place(InFunction: true, InAsyncFunction: isAsync, InLoop: false);
        var body = Block("function definition", start);
        _place = outer;
        return new FunctionStatement(name, types, parameters, returns, body, decorators, isAsync, SpanFrom(start));
    }

    private ClassStatement Class(IReadOnlyList<Expression> decorators)
    {
        var start = Take().Start;
        var name = ExpectName();
        var types = TypeParameters();
        IReadOnlyList<Argument> arguments = [];
        if (TakeIf(TokenKind.LeftParenthesis))
        {
            arguments = Arguments();
            Expect(TokenKind.RightParenthesis);
        }

        var outer = _place;
        _place = default;
        var body = Block("class definition", start);
        _place = outer;
        return new ClassStatement(name, types, arguments, body, decorators, SpanFrom(start));
    }

    private List<TypeParameter> TypeParameters()
    {
        var parameters = new List<TypeParameter>();
        if (!TakeIf(TokenKind.LeftBracket))
        {
            return parameters;
        }

        do
        {
            if (Kind == TokenKind.RightBracket && parameters.Count > 0)
            {
                break;
            }

            parameters.Add(TypeParameter());
        }
        while (TakeIf(TokenKind.Comma));

        Expect(TokenKind.RightBracket);
        return parameters;
    }

    private TypeParameter TypeParameter()
    {
        var start = Start;
        var kind = TakeIf(TokenKind.Star) ? TypeParameterKind.Tuple
            : TakeIf(TokenKind.DoubleStar) ? TypeParameterKind.Parameters
            : TypeParameterKind.Variable;
        var name = ExpectName();
        var bound = kind == TypeParameterKind.Variable && TakeIf(TokenKind.Colon) ? Expression() : null;
        var @default = TakeIf(TokenKind.Equal) ? StarOrExpression() : null;
        return new TypeParameter(kind, name, bound, @default, SpanFrom(start));
    }
}

using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>Arithmetic and bit operators, from <c>|</c> down to <c>await</c>.</summary>
internal sealed partial class Parser
{
    private const int LowestPrecedence = 1;

    /// <summary>Operators of at least the given precedence, by precedence climbing; all of them bind to the left.</summary>
    private Expression BinaryOperation(int precedence)
    {
        var start = Start;
        var left = Factor();
        var depth = _depth;
        while (Operator(Kind) is var (@operator, own) && own >= precedence)
        {
            // Each step nests the tree one deeper on the left.
            Enter();
            _index++;
            var right = BinaryOperation(own + 1);
            left = new BinaryExpression(left, @operator, right, SpanFrom(start));
        }

        _depth = depth;
        return left;
    }

    private static (BinaryOperator Operator, int Precedence)? Operator(TokenKind kind) => kind switch
    {
        TokenKind.Bar => (BinaryOperator.BitOr, LowestPrecedence),
        TokenKind.Caret => (BinaryOperator.BitXor, 2),
        TokenKind.Ampersand => (BinaryOperator.BitAnd, 3),
        TokenKind.LeftShift => (BinaryOperator.LeftShift, 4),
        TokenKind.RightShift => (BinaryOperator.RightShift, 4),
        TokenKind.Plus => (BinaryOperator.Add, 5),
        TokenKind.Minus => (BinaryOperator.Subtract, 5),
        TokenKind.Star => (BinaryOperator.Multiply, 6),
        TokenKind.Slash => (BinaryOperator.Divide, 6),
        TokenKind.DoubleSlash => (BinaryOperator.FloorDivide, 6),
        TokenKind.Percent => (BinaryOperator.Modulo, 6),
        TokenKind.At => (BinaryOperator.MatrixMultiply, 6),
        _ => null,
    };

    private Expression Factor()
    {
        UnaryOperator? @operator = Kind switch
        {
            TokenKind.Plus => UnaryOperator.Plus,
            TokenKind.Minus => UnaryOperator.Minus,
            TokenKind.Tilde => UnaryOperator.Invert,
            _ => null,
        };
        if (@operator is not { } prefix)
        {
            return Power();
        }

        Enter();
        var start = Take().Start;
        var operand = Factor();
        Leave();
        return new UnaryExpression(prefix, operand, SpanFrom(start));
    }

    /// <summary><c>**</c> binds to the right, and stronger than a sign on its left: <c>-2 ** 2</c> is -4.</summary>
    private Expression Power()
    {
        var start = Start;
        var left = AwaitOrPrimary();
        if (!TakeIf(TokenKind.DoubleStar))
        {
            return left;
        }

        Enter();
        var right = Factor();
        Leave();
        return new BinaryExpression(left, BinaryOperator.Power, right, SpanFrom(start));
    }

    private Expression AwaitOrPrimary()
    {
        if (Kind != TokenKind.Await)
        {
            return Primary();
        }

        var start = Take().Start;
        if (!_place.InFunction)
        {
            throw ErrorAt("'await' outside function", start);
        }

        var value = Primary();
        return new AwaitExpression(value, SpanFrom(start));
    }
}

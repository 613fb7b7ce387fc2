using System.Diagnostics;
using System.Runtime.CompilerServices;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Expressions.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The value of an expression; unknown where Python would raise an exception that nothing catches.</summary>
    private PyValue Guarded(Expression expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return At(expression.Span).Unknown("the code is nested too deeply");
        }

        try
        {
            return Evaluate(expression);
        }
        catch (PythonException exception) when (!LetsErrorsThrough)
        {
            return _session.Stop(exception);
        }
        catch (LimitException limit)
        {
            return limit.Unknown;
        }
    }

    private PyValue Evaluate(Expression expression)
    {
        _session.Budget.Spend(1, default);
        var (outer, started) = (_session.Provenance.Begin(), Journal.Latest());
        var value = ValueOf(expression);
        return _session.Provenance.End(value, outer, started, expression is DictExpression or ListExpression or TupleExpression or SetExpression);
    }

    private PyValue ValueOf(Expression expression) => expression switch
    {
        StringLiteral { Value: { } text } => new PyStr(text, PositionOf(expression.Span)),
        NameExpression name => Load(name.Name, name.Span),
        DictExpression dict => Dict(dict),
        AttributeExpression attribute => Attribute(attribute),
        CallExpression call => Call(call),
        IntegerLiteral integer => new PyInt(integer.Value, PositionOf(expression.Span)),
        BooleanLiteral boolean => new PyBool(boolean.Value, PositionOf(expression.Span)),
        NoneLiteral => new PyNone(PositionOf(expression.Span)),
        ListExpression list => Items(list.Items) is var items && items.Unknown is { } unknown ? unknown : new PyList(items.Values, PositionOf(list.Span)),
        TupleExpression tuple => Items(tuple.Items) is var items && items.Unknown is { } unknown ? unknown : new PyTuple(items.Values, PositionOf(tuple.Span)),
        SetExpression set => Set(set),
        SubscriptExpression subscript => Subscript(subscript),
        FormattedString formatted => Formatted(formatted),
        BinaryExpression binary => Binary(binary),
        UnaryExpression unary => Arithmetic.Unary(unary.Operator, Evaluate(unary.Operand), At(unary.Span)),
        BooleanExpression boolean => Boolean(boolean),
        ComparisonExpression comparison => Comparison(comparison),
        ConditionalExpression conditional => Conditional(conditional),
        NamedExpression named => Named(named),
        SliceExpression slice => Slice(slice),
        FloatLiteral number => new PyFloat(number.Value, PositionOf(expression.Span)),
        BytesLiteral bytes => new PyBytes(bytes.Value, PositionOf(expression.Span)),
        ImaginaryLiteral => new PyOpaque("complex", PositionOf(expression.Span)),
        EllipsisLiteral => new PyOpaque("ellipsis", PositionOf(expression.Span)),
        LambdaExpression lambda => Lambda(lambda),
        StringLiteral => At(expression.Span).Unknown("the string names characters (\\N{…}) or holds half a surrogate pair"),
        ComprehensionExpression comprehension => Comprehension(comprehension),
        StarredExpression starred => throw At(starred.Span).Raise("SyntaxError", "can't use starred expression here"),
        AwaitExpression or YieldExpression or YieldFromExpression => NotRun(expression, "a coroutine or generator"),
        _ => throw new UnreachableException(),
    };

    /// <summary>An expression that is not worked out; what it may have changed is unknown, too.</summary>
    private PyUnknown NotRun(Expression expression, string what)
    {
        var unknown = At(expression.Span).Unknown($"it comes from {what}, which is not run");
        Effects.Of(expression).Spoil(_scope, unknown, _session.Journal);
        return unknown;
    }

    private PyValue Attribute(AttributeExpression attribute)
    {
        var value = Evaluate(attribute.Value);
        return Attributes.Get(value, attribute.Name, At(attribute.Span));
    }

    private PyValue Subscript(SubscriptExpression subscript)
    {
        var value = Evaluate(subscript.Value);
        var index = Evaluate(subscript.Index);
        return Noted(Indexing.Get(Unknowns.Resolve(value), index, At(subscript.Span)));
    }

    private PySlice Slice(SliceExpression slice) => new(
        slice.Lower is null ? null : Evaluate(slice.Lower),
        slice.Upper is null ? null : Evaluate(slice.Upper),
        slice.Step is null ? null : Evaluate(slice.Step),
        PositionOf(slice.Span));

    /// <summary>Chains such as <c>a + b + c</c> nest on the left: they are worked out in a loop, not by recursion.</summary>
    private PyValue Binary(BinaryExpression binary)
    {
        if (binary.Left is not BinaryExpression)
        {
            return Apply(binary, Used(Evaluate(binary.Left)));
        }

        var pending = new Stack<BinaryExpression>();
        Expression first = binary;
        while (first is BinaryExpression step)
        {
            pending.Push(step);
            first = step.Left;
        }

        var value = Used(Evaluate(first));
        while (pending.TryPop(out var step))
        {
            value = Apply(step, value);
        }

        return value;
    }

    private PyValue Apply(BinaryExpression step, PyValue left)
    {
        var right = Used(Evaluate(step.Right));
        return Noted(Arithmetic.Binary(step.Operator, Unknowns.Resolve(left), right, At(step.Span)));
    }

    private PyValue Boolean(BooleanExpression boolean)
    {
        PyUnknown? doubt = null;
        PyValue value = null!;
        foreach (var operand in boolean.Operands)
        {
            // Behind an unknown operand nothing is certain to be worked out; what follows can still not change the answer to a known one.
            value = doubt is null ? Evaluate(operand) : Maybe(operand, doubt);
            if (!Truth.Of(value).Is(out var truth, out var unknown))
            {
                doubt ??= unknown;
            }
            else if (truth != boolean.IsAnd)
            {
                return doubt is null ? value : doubt;
            }
        }

        return doubt is null ? value : doubt;
    }

    private PyValue Comparison(ComparisonExpression comparison)
    {
        var left = Used(Evaluate(comparison.First));
        PyValue result = null!;
        foreach (var (@operator, rightExpression) in comparison.Rest)
        {
            var right = Used(Evaluate(rightExpression));
            var site = At(comparison.Span);
            if (!Comparisons.Apply(@operator, left, right, site).Is(out var holds, out var unknown))
            {
                return Noted(unknown);
            }

            result = site.Boolean(holds);
            if (!holds)
            {
                return result;
            }

            left = right;
        }

        return result;
    }

    private PyValue Conditional(ConditionalExpression conditional)
    {
        var test = Evaluate(conditional.Test);
        return Truth.Of(test).Is(out var truth, out var unknown)
            ? Evaluate(truth ? conditional.Body : conditional.Otherwise)
            : Either(conditional.Body, conditional.Otherwise, unknown);
    }

    private PyValue Named(NamedExpression named)
    {
        var value = Evaluate(named.Value);
        _scope.Binder.Owner(named.Target.Name).Names.Bind(named.Target.Name, new Binding(value) { Position = PositionOf(named.Span), Origins = _session.Provenance.Unmarked }, _session.Journal);
        return value;
    }

    /// <summary>A value that is looked into, items and all.</summary>
    private PyValue Used(PyValue value)
    {
        _session.Provenance.Use(value);
        return value;
    }

    /// <summary>Counts a result that is not known: the operation may as well have raised an exception.</summary>
    private PyValue Noted(PyValue value)
    {
        if (value is PyUnknown)
        {
            _session.Doubts++;
        }

        return value;
    }
}

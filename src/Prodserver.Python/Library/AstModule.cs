using System.Text;
using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Parsing;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>ast</c>, for <c>literal_eval</c>.</summary>
internal sealed class AstModule() : LibraryModule("ast")
{
    public static AstModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "literal_eval" => Function(name, call => Evaluate(call.Text(call.Single()), call.Site)),
        _ => null,
    };

    /// <summary>The value of a text that is a literal of Python.</summary>
    public static PyValue Evaluate(string text, Site site)
    {
        site.Spend(text.Length);
        var module = PythonFile.Read("text", Encoding.UTF8.GetBytes(text.TrimStart(' ', '\t')), new FindingCollector());
        return module?.Body is [ExpressionStatement { Value: var literal }] && !text.TrimEnd().EndsWith(';')
            ? Value(literal, site)
            : throw site.Raise("SyntaxError", "invalid syntax");
    }

    private static PyValue Value(Expression expression, Site site) => expression switch
    {
        StringLiteral { Value: { } text } => site.Text(text),
        IntegerLiteral integer => site.Integer(integer.Value),
        FloatLiteral number => site.Float(number.Value),
        BooleanLiteral boolean => site.Boolean(boolean.Value),
        NoneLiteral => site.None(),
        BytesLiteral bytes => new PyBytes(bytes.Value, site.Position),
        ListExpression list => site.List(list.Items.Select(item => Value(item, site))),
        TupleExpression tuple => site.Tuple([.. tuple.Items.Select(item => Value(item, site))]),
        SetExpression set => Sets.Of(set.Items.Select(item => Value(item, site)), isFrozen: false, site),
        DictExpression dict => Dict(dict, site),
        UnaryExpression { Operator: UnaryOperator.Minus or UnaryOperator.Plus, Operand: IntegerLiteral or FloatLiteral } unary =>
            Arithmetic.Unary(unary.Operator, Value(unary.Operand, site), site),
        StringLiteral or ImaginaryLiteral or EllipsisLiteral or CallExpression { Function: NameExpression { Name: "set" } } or BinaryExpression { Right: ImaginaryLiteral } =>
            throw new LimitException("this literal is not modelled", site.Position),
        _ => throw site.ValueError("malformed node or string"),
    };

    private static PyDict Dict(DictExpression expression, Site site)
    {
        var dict = new PyDict(site.Position);
        foreach (var item in expression.Items)
        {
            Dicts.Set(dict, item.Key is null ? throw site.ValueError("malformed node or string") : Value(item.Key, site), Value(item.Value, site), site);
        }

        return dict;
    }
}

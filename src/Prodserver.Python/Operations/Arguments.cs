using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>Arguments of the types that a function asks for, or Python's <c>TypeError</c>.</summary>
internal static class Arguments
{
    public static string Text(this Call call, PyValue value) => value is PyStr { Value: var text } ? text : throw call.Wrong("str", value);

    public static BigInteger Integer(this Call call, PyValue value) => Numbers.Integer(value) ?? throw call.Wrong("int", value);

    /// <summary>A path given as a string or a <c>Path</c>.</summary>
    public static string Path(this Call call, PyValue value) => value switch
    {
        PyStr { Value: var text } => text,
        PyPath { Value: var path } => path,
        PyLibraryObject { Taint: null, AsText: { } path } => path,
        _ => throw call.Wrong("str, bytes or os.PathLike object", value),
    };

    /// <summary>A number that is small enough for a count or an index; larger ones mean the same as the limit.</summary>
    public static int Count(this Call call, PyValue value)
    {
        var number = call.Integer(value);
        return number > int.MaxValue ? int.MaxValue : number < -int.MaxValue ? -int.MaxValue : (int)number;
    }

    /// <summary>The error for an argument of another type; for one without a model the result is merely unknown.</summary>
    public static Exception Wrong(this Call call, string expected, PyValue value) => value is PyObject
        ? new LimitException(Unknowns.Because(value).Reason, call.Site.Position)
        : call.Site.TypeError($"{call.Name}() argument must be {expected}, not {value.TypeName}");
}

using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The part of a string that <c>find</c>, <c>count</c>, <c>startswith</c> and their like look at.</summary>
/// <param name="Text">The part; null where the start lies behind the end, so that not even an empty string is found.</param>
/// <param name="Start">How many characters come before it.</param>
internal readonly record struct StringRange(string? Text, int Start)
{
    /// <param name="given">The arguments of the call: what is looked for, and perhaps start and end.</param>
    public static StringRange Of(string text, IReadOnlyList<PyValue> given, Call call)
    {
        if (given.Count < 2)
        {
            return new StringRange(text, 0);
        }

        var length = CodePoints.Count(text);
        var start = Index(given[1], 0, length, call);
        var end = given.Count > 2 ? Index(given[2], length, length, call) : length;
        if (start > end || start > length)
        {
            return new StringRange(null, start);
        }

        return new StringRange(
            CodePoints.AreUnits(text) ? text[start..Math.Min(end, length)] : string.Concat(CodePoints.Split(text).Take(end).Skip(start)),
            start);
    }

    private static int Index(PyValue given, int missing, int length, Call call)
    {
        if (given is PyNone)
        {
            return missing;
        }

        var index = Numbers.Integer(given) ?? throw (given is PyObject
            ? call.Wrong("int", given)
            : call.Site.TypeError("slice indices must be integers or None or have an __index__ method"));
        return (int)BigInteger.Min(BigInteger.Max(index.Sign < 0 ? index + length : index, 0), int.MaxValue);
    }
}

using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary><c>str.maketrans</c> and <c>str.translate</c>.</summary>
internal static class StringTranslation
{
    /// <summary>The table that one dict, or two or three strings, stand for.</summary>
    public static PyValue MakeTable(Call call)
    {
        var given = call.Take(1, 3);
        var table = new PyDict(call.Site.Position);
        if (given.Count == 1)
        {
            if (given[0] is not PyDict { OrderDoubt: null, UncertainKey: null } source)
            {
                return given[0] is PyDict or PyObject
                    ? Unknowns.Because(given[0])
                    : throw call.Site.TypeError("if you give only one argument to maketrans it must be a dict");
            }

            foreach (var (key, value) in source.Entries.ToList())
            {
                Dicts.Set(table, Key(key, call), value, call.Site);
            }

            return table;
        }

        var (from, to) = (CodePoints.Split(call.Text(given[0])), CodePoints.Split(call.Text(given[1])));
        if (from.Count != to.Count)
        {
            throw call.Site.ValueError("the first two maketrans arguments must have equal length");
        }

        for (var i = 0; i < from.Count; i++)
        {
            Dicts.Set(table, Code(from[i], call), Code(to[i], call), call.Site);
        }

        foreach (var dropped in given.Count > 2 ? CodePoints.Split(call.Text(given[2])) : [])
        {
            Dicts.Set(table, Code(dropped, call), call.Site.None(), call.Site);
        }

        return table;
    }

    public static PyValue Translate(PyValue self, Call call)
    {
        if (call.Single() is not PyDict { UncertainKey: null } table)
        {
            return call.Site.Unknown("str.translate() with a table that is no dict is not modelled");
        }

        var translated = new StringBuilder();
        foreach (var letter in CodePoints.Split(StringMethods.Text(self)))
        {
            var replacement = table.TryGet(Code(letter, call), out var found) ? found : call.Site.Text(letter);
            if (Unknowns.Of(replacement) is { } unknown)
            {
                return unknown;
            }

            translated.Append(replacement switch
            {
                PyNone => "",
                PyStr { Value: var text } => text,
                PyInt { Value: var code } when code >= 0 && code < 0x110000 && Rune.IsValid((int)code) => char.ConvertFromUtf32((int)code),
                PyInt { Value: var code } when code < 0 || code >= 0x110000 => throw call.Site.ValueError("character mapping must be in range(0x110000)"),
                PyInt => throw new LimitException("half a surrogate pair has no model", call.Site.Position),
                _ => throw call.Wrong("an integer, None or str", replacement),
            });
        }

        call.Site.Spend(translated.Length);
        return call.Site.Text(translated.ToString());
    }

    private static PyInt Code(string letter, Call call) => call.Site.Integer(char.ConvertToUtf32(letter, 0));

    private static PyValue Key(PyValue key, Call call) => key switch
    {
        PyInt or PyBool => key,
        PyStr { Value: var text } when CodePoints.Count(text) == 1 => Code(text, call),
        PyStr => throw call.Site.ValueError("string keys in translate table must be of length 1"),
        _ => throw call.Site.TypeError("keys in translate table must be strings or integers"),
    };
}

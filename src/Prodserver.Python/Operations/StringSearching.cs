using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The methods of <c>str</c> that look for something.</summary>
internal static class StringSearching
{
    public static MethodBody? Find(string name) => name switch
    {
        "find" => (self, call) => Search(self, call, (text, part) => text.IndexOf(part, StringComparison.Ordinal), mustExist: false),
        "rfind" => (self, call) => Search(self, call, LastIndex, mustExist: false),
        "index" => (self, call) => Search(self, call, (text, part) => text.IndexOf(part, StringComparison.Ordinal), mustExist: true),
        "rindex" => (self, call) => Search(self, call, LastIndex, mustExist: true),
        "count" => Count,
        "partition" => (self, call) => Partition(self, call, fromEnd: false),
        "rpartition" => (self, call) => Partition(self, call, fromEnd: true),
        _ => null,
    };

    private static int LastIndex(string text, string part) => part.Length == 0 ? text.Length : text.LastIndexOf(part, StringComparison.Ordinal);

    private static PyInt Search(PyValue self, Call call, Func<string, string, int> find, bool mustExist)
    {
        var given = call.Take(1, 3);
        var part = call.Text(given[0]);
        var range = StringRange.Of(StringMethods.Text(self), given, call);
        var index = range.Text is { } text ? find(text, part) : -1;
        return index < 0 && mustExist
            ? throw call.Site.ValueError("substring not found")
            : call.Site.Integer(index < 0 ? -1 : range.Start + CodePoints.Count(range.Text![..index]));
    }

    private static PyInt Count(PyValue self, Call call)
    {
        var given = call.Take(1, 3);
        var part = call.Text(given[0]);
        return call.Site.Integer(
            StringRange.Of(StringMethods.Text(self), given, call).Text is not { } text ? 0
            : part.Length == 0 ? CodePoints.Count(text) + 1
            : text.AsSpan().Count(part));
    }

    private static PyTuple Partition(PyValue self, Call call, bool fromEnd)
    {
        var (text, separator) = (StringMethods.Text(self), call.Text(call.Single()));
        if (separator.Length == 0)
        {
            throw call.Site.ValueError("empty separator");
        }

        var index = fromEnd ? text.LastIndexOf(separator, StringComparison.Ordinal) : text.IndexOf(separator, StringComparison.Ordinal);
        string[] parts = (index, fromEnd) switch
        {
            ( < 0, false) => [text, "", ""],
            ( < 0, true) => ["", "", text],
            _ => [text[..index], separator, text[(index + separator.Length)..]],
        };
        return call.Site.Tuple([.. parts.Select(call.Site.Text)]);
    }
}

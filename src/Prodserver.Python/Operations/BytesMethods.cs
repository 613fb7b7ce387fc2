using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The methods of <c>bytes</c>. Those that <c>str</c> has, too, are known for ASCII only, where both do the same.</summary>
internal static class BytesMethods
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static MethodBody? Find(string name) => name switch
    {
        "decode" => (self, call) => Decode(((PyBytes)self).Value, call.Bind(0, "encoding", "errors"), call),
        "hex" => (self, call) => call.Positional.Count + call.Keywords.Count == 0
            ? call.Site.Text(Convert.ToHexStringLower(((PyBytes)self).Value.Span))
            : call.Site.Unknown("bytes.hex() with a separator is not modelled"),
        "upper" or "lower" or "strip" or "lstrip" or "rstrip" or "split" or "rsplit" or "startswith" or "endswith" or "replace" or "find" or "rfind"
            or "index" or "rindex" or "count" or "partition" or "rpartition" or "isdigit" or "isalpha" or "isalnum" or "removeprefix" or "removesuffix"
            => (self, call) => AsText(self, call, StringMethods.Find(name)!),
        _ => null,
    };

    /// <summary>The text that bytes are in an encoding.</summary>
    /// <param name="given">Encoding and error handling; null for one that is not given.</param>
    public static PyValue Decode(ReadOnlyMemory<byte> bytes, ReadOnlySpan<PyValue?> given, Call call)
    {
        var encoding = given[0] is null ? "utf-8" : call.Text(given[0]!).ToLowerInvariant().Replace('_', '-');
        var errors = given[1] is null ? "strict" : call.Text(given[1]!);
        if (encoding is "latin-1" or "latin1" or "iso-8859-1")
        {
            return call.Site.Text(Encoding.Latin1.GetString(bytes.Span));
        }

        var isAscii = Ascii.IsValid(bytes.Span);
        if (encoding is not ("utf-8" or "utf8" or "ascii" or "us-ascii") || (errors != "strict" && !isAscii))
        {
            return call.Site.Unknown("this kind of decoding is not modelled");
        }

        if (encoding is "ascii" or "us-ascii" && !isAscii)
        {
            var at = bytes.Span.IndexOfAnyExceptInRange((byte)0, (byte)127);
            throw call.Site.Raise("UnicodeDecodeError", $"'ascii' codec can't decode byte 0x{bytes.Span[at]:x2} in position {at}: ordinal not in range(128)");
        }

        try
        {
            return call.Site.Text(StrictUtf8.GetString(bytes.Span));
        }
        catch (DecoderFallbackException)
        {
            throw call.Site.Raise("UnicodeDecodeError", "'utf-8' codec can't decode bytes: invalid start byte");
        }
    }

    private static PyValue AsText(PyValue self, Call call, MethodBody body)
    {
        if (call.All.Prepend(self).Any(value => value is PyStr))
        {
            throw call.Site.TypeError("a bytes-like object is required, not 'str'");
        }

        return Textual(self, call.Site) is { } text && call.All.Select(value => Textual(value, call.Site)).ToList() is var values && !values.Contains(null)
            ? Binary(body(text, call with
            {
                Positional = [.. values.Take(call.Positional.Count)!],
                Keywords = [.. call.Keywords.Zip(values.Skip(call.Positional.Count), (keyword, value) => KeyValuePair.Create(keyword.Key, value!))],
            }), call.Site)
            : call.Site.Unknown($"bytes.{call.Name}() beyond ASCII is not modelled");
    }

    /// <summary>The value with text for bytes; null for bytes that mean something else to <c>bytes</c> than to <c>str</c>.</summary>
    private static PyValue? Textual(PyValue value, Site site) => value switch
    {
        PyBytes bytes => Ascii.IsValid(bytes.Value.Span) && !bytes.Value.Span.ContainsAnyInRange((byte)0x1c, (byte)0x1f)
            ? site.Text(Encoding.ASCII.GetString(bytes.Value.Span))
            : null,
        PyTuple tuple => tuple.Items.Select(item => Textual(item, site)).ToList() is var items && items.Contains(null) ? null : site.Tuple(items!),
        _ => value,
    };

    private static PyValue Binary(PyValue value, Site site) => value switch
    {
        PyStr text => new PyBytes(Encoding.ASCII.GetBytes(text.Value), site.Position),
        PyList list => site.List(list.Items.Select(item => Binary(item, site))),
        PyTuple tuple => site.Tuple([.. tuple.Items.Select(item => Binary(item, site))]),
        _ => value,
    };
}

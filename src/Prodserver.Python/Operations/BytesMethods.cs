using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>The methods of <c>bytes</c>.</summary>
internal static class BytesMethods
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static MethodBody? Find(string name) => name switch
    {
        "decode" => Decode,
        "hex" => (self, call) => call.Positional.Count + call.Keywords.Count == 0
            ? call.Site.Text(Convert.ToHexStringLower(((PyBytes)self).Value.Span))
            : call.Site.Unknown("bytes.hex() with a separator is not modelled"),
        _ => null,
    };

    private static PyValue Decode(PyValue self, Call call)
    {
        var given = call.Bind(0, "encoding", "errors");
        var encoding = given[0] is null ? "utf-8" : call.Text(given[0]!).ToLowerInvariant();
        var bytes = ((PyBytes)self).Value.Span;
        if (given[1] is not null || encoding is not ("utf-8" or "utf8" or "ascii" or "latin-1" or "latin1"))
        {
            return call.Site.Unknown("this kind of decoding is not modelled");
        }

        if (encoding is "latin-1" or "latin1")
        {
            return call.Site.Text(Encoding.Latin1.GetString(bytes));
        }

        try
        {
            return encoding == "ascii" && !Ascii.IsValid(bytes)
                ? throw call.Site.Raise("UnicodeDecodeError", "'ascii' codec can't decode bytes: ordinal not in range(128)")
                : call.Site.Text(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            throw call.Site.Raise("UnicodeDecodeError", "'utf-8' codec can't decode bytes: invalid start byte");
        }
    }
}

using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>base64</c>.</summary>
internal sealed class Base64Module() : LibraryModule("base64")
{
    public static Base64Module Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "b64encode" or "standard_b64encode" => Function(name, call => Encode(call, isUrlSafe: false)),
        "urlsafe_b64encode" => Function(name, call => Encode(call, isUrlSafe: true)),
        "b64decode" or "standard_b64decode" => Function(name, call => Decode(call, isUrlSafe: false)),
        "urlsafe_b64decode" => Function(name, call => Decode(call, isUrlSafe: true)),
        _ => null,
    };

    private static PyBytes Encode(Call call, bool isUrlSafe)
    {
        var bytes = call.Single() is PyBytes { Value: var value } ? value
            : throw (call.Single() is PyObject ? new LimitException("it is no bytes", call.Site.Position)
            : call.Site.TypeError($"a bytes-like object is required, not '{call.Single().TypeName}'"));
        var text = Convert.ToBase64String(bytes.Span);
        return new PyBytes(Encoding.ASCII.GetBytes(isUrlSafe ? text.Replace('+', '-').Replace('/', '_') : text), call.Site.Position);
    }

    /// <summary>Python skips what is no digit; only what has nothing to skip is known.</summary>
    private static PyValue Decode(Call call, bool isUrlSafe)
    {
        var text = call.Positional switch
        {
            [PyStr { Value: var given }] => given,
            [PyBytes { Value: var bytes }] => Encoding.Latin1.GetString(bytes.Span),
            _ => null,
        };
        var digits = isUrlSafe ? text?.Replace('-', '+').Replace('_', '/') : text;
        var buffer = new byte[digits?.Length ?? 0];
        return digits is not null && call.Keywords.Count == 0 && !digits.Any(char.IsWhiteSpace) && Convert.TryFromBase64String(digits, buffer, out var length)
            ? new PyBytes(buffer.AsMemory(0, length), call.Site.Position)
            : call.Site.Unknown("this text is not strictly base64, so what Python makes of it is not modelled");
    }
}

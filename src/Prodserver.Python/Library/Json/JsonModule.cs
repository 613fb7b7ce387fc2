using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Files;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Json;

/// <summary><c>json</c>.</summary>
internal sealed class JsonModule() : LibraryModule("json")
{
    public const string DecodeError = "json.decoder.JSONDecodeError";

    public static JsonModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "loads" => Function(name, call => call.Keywords.Count > 0 ? call.Site.Unknown("the options of json.loads() are not modelled") : Load(call.Single(), call)),
        "load" => Function(name, Load),
        "dumps" => Lenient(name, JsonWriter.Dump),
        "JSONDecodeError" => new PyExceptionClass(DecodeError),
        _ => null,
    };

    public static PyValue Load(PyValue text, Call call) => text switch
    {
        PyStr { Value: var value } => JsonText.Parse(value, call.Site),
        PyBytes { Value: var bytes } => BytesMethods.Decode(bytes, [null, null], call) is PyStr decoded ? Load(decoded, call) : call.Site.Unknown("JSON in bytes that are no UTF-8 is not modelled"),
        PyObject other => Unknowns.Because(other),
        _ => throw call.Site.TypeError($"the JSON object must be str, bytes or bytearray, not {text.TypeName}"),
    };

    private static PyValue Load(Call call) => call is { Positional: [PyFile file], Keywords: [] }
        ? Load(file.ReadAll(call.Site), call)
        : call.Site.Unknown("json.load() of anything but a file of the project is not modelled");
}

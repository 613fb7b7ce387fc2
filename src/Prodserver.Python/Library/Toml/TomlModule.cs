using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Files;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Toml;

/// <summary><c>tomllib</c>, and <c>tomli</c>, from which it was made.</summary>
internal sealed class TomlModule(string name) : LibraryModule(name)
{
    public static TomlModule Standard { get; } = new("tomllib");

    public static TomlModule Backport { get; } = new("tomli");

    public override PyValue? Find(string name, Site site) => name switch
    {
        "load" => Function(name, Load),
        "loads" => Function(name, call => TomlText.Parse(call.Text(call.Single()), call.Site)),
        _ => null,
    };

    private static PyValue Load(Call call)
    {
        if (call is not { Positional: [PyFile file], Keywords: [] })
        {
            return call.Site.Unknown("this use of load() is not modelled");
        }

        return file.ReadAll(call.Site) is not PyBytes bytes
            ? throw call.Site.TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`")
            : BytesMethods.Decode(bytes.Value, [null, null], call) is PyStr { Value: var text } ? TomlText.Parse(text, call.Site)
            : call.Site.Unknown("the file is no UTF-8");
    }
}

using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>string</c>.</summary>
internal sealed class StringModule() : LibraryModule("string")
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";

    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private const string Digits = "0123456789";

    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    public static StringModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "ascii_lowercase" => site.Text(Lower),
        "ascii_uppercase" => site.Text(Upper),
        "ascii_letters" => site.Text(Lower + Upper),
        "digits" => site.Text(Digits),
        "hexdigits" => site.Text(Digits + "abcdefABCDEF"),
        "octdigits" => site.Text("01234567"),
        "punctuation" => site.Text(Punctuation),
        "whitespace" => site.Text(" \t\n\r\v\f"),
        "printable" => site.Text(Digits + Lower + Upper + Punctuation + " \t\n\r\v\f"),
        "Template" => new PyBuiltin(name, call => new PyTemplate(call.Text(call.Single()), call.Site.Position)) { ClassName = name },
        _ => null,
    };
}

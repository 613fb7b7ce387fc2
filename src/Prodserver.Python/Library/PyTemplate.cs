using System.Text.RegularExpressions;
using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>A <c>string.Template</c>: <c>$name</c> and <c>${name}</c>, <c>$$</c> for a dollar.</summary>
internal sealed partial class PyTemplate(string text, SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "Template";

    public override PyValue? Find(string name, Site site) => name switch
    {
        "template" => site.Text(text),
        "substitute" => new PyBuiltin(name, call => Substitute(call, isSafe: false)) { TakesUnknown = true },
        "safe_substitute" => new PyBuiltin(name, call => Substitute(call, isSafe: true)) { TakesUnknown = true },
        _ => null,
    };

    private PyValue Substitute(Call call, bool isSafe)
    {
        var values = new PyDict(call.Site.Position);
        foreach (var mapping in call.Positional)
        {
            Dicts.Update(values, mapping, call.Site);
        }

        foreach (var (name, value) in call.Keywords)
        {
            Dicts.Set(values, call.Site.Text(name), value, call.Site);
        }

        if (!System.Text.Ascii.IsValid(text) || values.Taint is not null)
        {
            return values.Taint ?? call.Site.Unknown("a template beyond ASCII is not modelled");
        }

        PyUnknown? unknown = null;
        var substituted = Placeholder().Replace(text, match =>
        {
            if (match.Groups["escaped"].Success)
            {
                return "$";
            }

            var name = match.Groups["name"].Value;
            if (name.Length == 0)
            {
                return isSafe ? match.Value : throw call.Site.ValueError(Where(match.Index));
            }

            if (!values.TryGet(call.Site.Text(name), out var value))
            {
                return isSafe ? match.Value : throw call.Site.Raise("KeyError", Repr.Quote(name));
            }

            if (!Repr.Str(value).Is(out var written, out var doubt))
            {
                unknown ??= doubt;
            }

            return written ?? "";
        });
        return unknown ?? (PyValue)call.Site.Text(substituted);
    }

    private string Where(int offset)
    {
        var before = text[..offset];
        var line = before.Count(letter => letter == '\n') + 1;
        return $"Invalid placeholder in string: line {line}, col {offset - before.LastIndexOf('\n')}";
    }

    [GeneratedRegex(@"\$(?:(?<escaped>\$)|(?<name>[_A-Za-z][_A-Za-z0-9]*)|\{(?<name>[_A-Za-z][_A-Za-z0-9]*)\}|)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}

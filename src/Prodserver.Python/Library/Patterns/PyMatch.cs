using System.Text.RegularExpressions;
using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Patterns;

/// <summary>What a pattern has found.</summary>
/// <param name="names">The numbers of the groups that have names.</param>
internal sealed class PyMatch(Match match, int groups, IReadOnlyDictionary<string, int> names, SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "Match";

    public override PyValue? Find(string name, Site site) => name switch
    {
        "group" => new PyBuiltin(name, call => call.Take(0, int.MaxValue) switch
        {
            [] => call.Site.Text(match.Value),
            [var only] => Item(only, call.Site)!,
            var all => call.Site.Tuple([.. all.Select(one => Item(one, call.Site)!)]),
        }),
        "groups" => new PyBuiltin(name, call => Groups(call.Bind(0, "default")[0] ?? call.Site.None(), call.Site)),
        "groupdict" => new PyBuiltin(name, call => GroupDict(call.Bind(0, "default")[0] ?? call.Site.None(), call.Site)),
        "start" => new PyBuiltin(name, call => call.Take(0, 1) is [] ? call.Site.Integer(match.Index) : NotModelled(call)),
        "end" => new PyBuiltin(name, call => call.Take(0, 1) is [] ? call.Site.Integer(match.Index + match.Length) : NotModelled(call)),
        "span" => new PyBuiltin(name, call => call.Take(0, 1) is [] ? call.Site.Tuple([call.Site.Integer(match.Index), call.Site.Integer(match.Index + match.Length)]) : NotModelled(call)),
        _ => null,
    };

    public override PyValue? Item(PyValue index, Site site)
    {
        var number = index is PyStr { Value: var name } ? (names.TryGetValue(name, out var named) ? named : -1) : (int?)Numbers.Integer(index) ?? -1;
        return Unknowns.Of(index) ?? (number >= 0 && number <= groups ? Group(match, number, site, site.None()) : throw site.Raise("IndexError", "no such group"));
    }

    public static PyValue Group(Match match, int number, Site site, PyValue missing) => match.Groups[number] is { Success: true } group ? site.Text(group.Value) : missing;

    private static PyUnknown NotModelled(Call call) => call.Site.Unknown($"Match.{call.Name}() of a group is not modelled");

    private PyTuple Groups(PyValue missing, Site site) => site.Tuple([.. Enumerable.Range(1, groups).Select(number => Group(match, number, site, missing))]);

    private PyDict GroupDict(PyValue missing, Site site)
    {
        var dict = new PyDict(site.Position);
        foreach (var (name, number) in names.OrderBy(pair => pair.Value))
        {
            Dicts.Set(dict, site.Text(name), Group(match, number, site, missing), site);
        }

        return dict;
    }
}

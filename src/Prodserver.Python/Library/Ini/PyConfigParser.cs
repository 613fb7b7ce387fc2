using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Files;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Ini;

/// <summary>A <c>configparser.ConfigParser</c> with the files of the project that it has read.</summary>
internal sealed class PyConfigParser : PyLibraryObject
{
    private readonly bool _interpolates;

    public PyConfigParser(bool interpolates, SourcePosition position)
        : base(position)
    {
        _interpolates = interpolates;
        Begin(new IniSections());
    }

    public override string TypeName => _interpolates ? "ConfigParser" : "RawConfigParser";

    private IniSections Sections => (IniSections)State!;

    public override PyValue? Find(string name, Site site) => name switch
    {
        "read" => new PyBuiltin(name, Read) { TakesUnknown = true },
        "read_string" => new PyBuiltin(name, call => Take(call.Text(call.Bind(1, "string", "source")[0]!), call.Site)),
        "read_file" => new PyBuiltin(name, call => call.Positional is [PyFile file, ..] && file.ReadAll(call.Site) is PyStr text ? Take(text.Value, call.Site) : Lost(call)),
        "sections" => new PyBuiltin(name, call => call.Site.List(Sections.Names.Select(call.Site.Text))),
        "has_section" => new PyBuiltin(name, call => call.Site.Boolean(Sections.Has(call.Text(call.Single())))),
        "has_option" => new PyBuiltin(name, call => call.Take(2, 2) is var given ? call.Site.Boolean(HasSection(call.Text(given[0])) && Sections.Has(call.Text(given[0]), call.Text(given[1]))) : null!),
        "options" => new PyBuiltin(name, call => call.Site.List(Sections.Options(Existing(call.Text(call.Single()), call.Site)).Select(call.Site.Text))),
        "items" => new PyBuiltin(name, call => call.Positional is [PyStr section] ? Items(Existing(section.Value, call.Site), call.Site) : call.Site.Unknown("this use of items() is not modelled")),
        "get" or "getint" or "getfloat" or "getboolean" => new PyBuiltin(name, Get) { TakesUnknown = true },
        "set" => new PyBuiltin(name, Set),
        "add_section" => new PyBuiltin(name, AddSection),
        _ => null,
    };

    public override PyValue? Item(PyValue index, Site site) =>
        Unknowns.Of(index) ?? (PyValue)(index is PyStr { Value: var name } && HasSection(name) ? new PyConfigSection(this, name, site.Position) : throw Indexing.KeyError(index, site));

    public override Known<bool>? Contains(PyValue item, Site site) => Unknowns.Of(item) is { } unknown ? unknown : item is PyStr { Value: var name } && HasSection(name);

    /// <summary>An option converted as a method of this name does; the fallback, or an exception, where there is none.</summary>
    public PyValue Get(string method, string section, string option, PyValue? fallback, bool isRaw, Site site)
    {
        if (!HasSection(section))
        {
            return fallback ?? throw site.Raise("configparser.NoSectionError", $"No section: {Repr.Quote(section)}");
        }

        if (Sections.Find(section, option) is not { } value)
        {
            return fallback ?? throw site.Raise("configparser.NoOptionError", $"No option {Repr.Quote(option.ToLowerInvariant())} in section: {Repr.Quote(section)}");
        }

        if (isRaw || !_interpolates)
        {
            return Convert(method, value, site);
        }

        return Sections.Interpolate(section, value, site).Is(out var text, out var unknown) ? Convert(method, text, site) : unknown;
    }

    public PyList Items(string section, Site site) =>
        site.List(Sections.Options("DEFAULT").Concat(Sections.Options(section)).Distinct(StringComparer.Ordinal).Select(option => site.Tuple([site.Text(option), Get("get", section, option, null, isRaw: false, site)])));

    public IEnumerable<string> Options(string section) => Sections.Options(section);

    public bool Has(string section, string option) => Sections.Has(section, option);

    private static PyValue Convert(string method, string text, Site site) => method switch
    {
        "getint" => IntegerText.Parse(text, 10, site),
        "getfloat" => FloatText.Parse(text) is { } number ? site.Float(number) : throw site.ValueError($"could not convert string to float: {Repr.Quote(text)}"),
        "getboolean" => text.ToLowerInvariant() switch
        {
            "1" or "yes" or "true" or "on" => site.Boolean(true),
            "0" or "no" or "false" or "off" => site.Boolean(false),
            _ => throw site.ValueError($"Not a boolean: {text}"),
        },
        _ => site.Text(text),
    };

    private bool HasSection(string name) => name == "DEFAULT" || Sections.Has(name);

    private string Existing(string section, Site site) =>
        HasSection(section) ? section : throw site.Raise("configparser.NoSectionError", $"No section: {Repr.Quote(section)}");

    private PyValue Get(Call call)
    {
        var given = call.Positional;
        PyValue? Option(string name) => call.Keywords.FirstOrDefault(keyword => keyword.Key == name).Value;
        if (given.Count != 2 || Option("vars") is not null || Unknowns.Of(given[0]) is not null || Unknowns.Of(given[1]) is not null)
        {
            return call.FirstUnknown ?? call.Site.Unknown($"this use of {call.Name}() is not modelled");
        }

        var isRaw = Option("raw") is { } raw && Truth.Of(raw).Is(out var truth, out _) && truth;
        return Get(call.Name, call.Text(given[0]), call.Text(given[1]), Option("fallback"), isRaw, call.Site);
    }

    private PyValue Read(Call call)
    {
        var given = call.Bind(1, "filenames", "encoding");
        var names = given[0] is PyStr or PyPath ? [given[0]!] : Iteration.Ordered(given[0]!, call.Site).Is(out var items, out _) ? items : null;
        if (names is null || names.Any(name => name is not (PyStr or PyPath)))
        {
            return Lost(call);
        }

        foreach (var name in names)
        {
            var text = FileContent.Text(call.Path(name), [given[1], null], call);
            if (text is not PyStr { Value: var content })
            {
                Spoil((PyUnknown)text, call.Site.Journal);
                return text;
            }

            Take(content, call.Site);
        }

        return call.Site.List(names.Select(name => call.Site.Text(call.Path(name))));
    }

    private PyNone Take(string text, Site site)
    {
        if (IniText.Add(Sections, text) is { } sections)
        {
            Change(sections, site.Journal);
        }
        else
        {
            Spoil(site.Unknown("the file is none that configparser takes"), site.Journal);
        }

        return site.None();
    }

    private PyUnknown Lost(Call call)
    {
        var unknown = call.FirstUnknown ?? call.Site.Unknown($"this use of {call.Name}() is not modelled");
        Spoil(unknown, call.Site.Journal);
        return unknown;
    }

    private PyNone Set(Call call)
    {
        var given = call.Take(3, 3);
        var changed = Sections.ToMutable();
        changed.Set(Existing(call.Text(given[0]), call.Site), call.Text(given[1]), call.Text(given[2]));
        Change(changed, call.Site.Journal);
        return call.Site.None();
    }

    private PyNone AddSection(Call call)
    {
        var changed = Sections.ToMutable();
        changed.AddSection(call.Text(call.Single()));
        Change(changed, call.Site.Journal);
        return call.Site.None();
    }
}

using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Ini;

/// <summary>The sections of an INI file with their options in order. Changed only before it becomes the state of a parser.</summary>
internal sealed class IniSections
{
    private const string Defaults = "DEFAULT";

    private readonly OrderedDictionary<string, OrderedDictionary<string, string>> _sections = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _sections.Keys.Where(name => name != Defaults);

    public bool Has(string section) => section != Defaults && _sections.ContainsKey(section);

    public bool Has(string section, string option) => Find(section, option) is not null;

    /// <summary>The options of a section, those of the defaults behind them.</summary>
    public IEnumerable<string> Options(string section) =>
        (_sections.GetValueOrDefault(section)?.Keys ?? Enumerable.Empty<string>()).Concat(_sections.GetValueOrDefault(Defaults)?.Keys ?? Enumerable.Empty<string>()).Distinct(StringComparer.Ordinal);

    public string? Find(string section, string option) =>
        _sections.GetValueOrDefault(section)?.GetValueOrDefault(option.ToLowerInvariant()) ?? _sections.GetValueOrDefault(Defaults)?.GetValueOrDefault(option.ToLowerInvariant());

    public void AddSection(string section) => _sections.TryAdd(section, new(StringComparer.Ordinal));

    public void Set(string section, string option, string value)
    {
        AddSection(section);
        _sections[section][option.ToLowerInvariant()] = value;
    }

    public IniSections ToMutable()
    {
        var copy = new IniSections();
        foreach (var (section, options) in _sections)
        {
            copy._sections.Add(section, new(options, StringComparer.Ordinal));
        }

        return copy;
    }

    /// <summary>Puts in the options that <c>%(name)s</c> stands for; unknown for what <c>configparser</c> refuses.</summary>
    public Known<string> Interpolate(string section, string value, Site site, int depth = 0)
    {
        if (depth > 10)
        {
            return site.Unknown("the option refers to itself");
        }

        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] != '%')
            {
                text.Append(value[at]);
                continue;
            }

            if (at + 1 < value.Length && value[at + 1] == '%')
            {
                text.Append(value[++at]);
                continue;
            }

            var end = value.IndexOf(")s", at, StringComparison.Ordinal);
            if (at + 1 >= value.Length || value[at + 1] != '(' || end < 0 || Find(section, value[(at + 2)..end]) is not { } other)
            {
                return site.Unknown("the option has a '%' that configparser refuses");
            }

            if (!Interpolate(section, other, site, depth + 1).Is(out var inner, out var unknown))
            {
                return unknown;
            }

            text.Append(inner);
            at = end + 1;
        }

        return text.ToString();
    }
}

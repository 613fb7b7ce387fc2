using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Ini;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary>A file that python-decouple takes options from, besides the environment.</summary>
/// <param name="options">Names and values; the names in lower case where case does not count.</param>
internal sealed class PyDecoupledRepository(IReadOnlyDictionary<string, PyValue> options, SourcePosition position, bool ignoresCase = false) : PyLibraryObject(position)
{
    public override string TypeName => ignoresCase ? "RepositoryIni" : "RepositoryEnv";

    /// <summary>A <c>.env</c> file in python-decouple's own way of reading it; null where the project has no such file.</summary>
    public static PyDecoupledRepository? FromEnv(string path, Call call)
    {
        if (LoadedVariables.File(path, call) is not { } text)
        {
            return null;
        }

        var options = new Dictionary<string, PyValue>(StringComparer.Ordinal);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || line.StartsWith('#'))
            {
                continue;
            }

            var value = line[(equals + 1)..].Trim();
            value = value.Length > 1 && value[0] is '\'' or '"' && value[^1] == value[0] ? value[1..^1] : value;
            options[line[..equals].Trim()] = new PyStr(value, new SourcePosition(call.Session.Files.Below(path)!, i + 1));
        }

        return new PyDecoupledRepository(options, call.Site.Position);
    }

    /// <summary>The section <c>settings</c> of an INI file; null where the project has no such file.</summary>
    public static PyDecoupledRepository? FromIni(string path, Call call)
    {
        if (LoadedVariables.File(path, call) is not { } text || IniText.Add(new IniSections(), text) is not { } sections)
        {
            return null;
        }

        var options = sections.Options("settings").ToDictionary(
            name => name,
            name => sections.Interpolate("settings", sections.Find("settings", name)!, call.Site).Is(out var value, out var unknown) ? call.Site.Text(value) : (PyValue)unknown,
            StringComparer.Ordinal);
        return new PyDecoupledRepository(options, call.Site.Position, ignoresCase: true);
    }

    public PyValue? Option(string name) => options.GetValueOrDefault(ignoresCase ? name.ToLowerInvariant() : name);

    public override PyValue? Find(string name, Site site) => null;
}

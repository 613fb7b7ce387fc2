namespace Prodserver.Python.Library.Ini;

/// <summary>Reads INI files as <c>configparser</c> does by default.</summary>
internal static class IniText
{
    /// <summary>Adds the sections of a text; null for one that Python refuses.</summary>
    public static IniSections? Add(IniSections before, string text)
    {
        var sections = before.ToMutable();
        Dictionary<string, List<string>>? current = null;
        List<string>? value = null;
        var read = new Dictionary<string, Dictionary<string, List<string>>>(StringComparer.Ordinal);
        var indentation = 0;
        foreach (var line in text.Split('\n'))
        {
            var content = line.Trim();
            if (content.Length == 0 || content[0] is '#' or ';')
            {
                if (content.Length == 0)
                {
                    value?.Add("");
                }

                continue;
            }

            var depth = line.Length - line.TrimStart().Length;
            if (value is not null && depth > indentation)
            {
                value.Add(content);
                continue;
            }

            indentation = depth;
            if (content[0] == '[' && content.LastIndexOf(']') is var end and > 1)
            {
                current = [];
                value = null;
                if (!read.TryAdd(content[1..end], current))
                {
                    return null;
                }

                continue;
            }

            var delimiter = content.AsSpan().IndexOfAny('=', ':');
            value = delimiter > 0 ? [content[(delimiter + 1)..].Trim()] : null;
            if (value is null || current is null || !current.TryAdd(content[..delimiter].TrimEnd().ToLowerInvariant(), value))
            {
                return null;
            }
        }

        foreach (var (section, options) in read)
        {
            foreach (var (option, lines) in options)
            {
                sections.Set(section, option, string.Join('\n', lines).TrimEnd());
            }

            sections.AddSection(section);
        }

        return sections;
    }
}

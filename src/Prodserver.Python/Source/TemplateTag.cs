namespace Prodserver.Python.Source;

/// <summary>Tells templates of Python files (Jinja, cookiecutter) from Python files.</summary>
internal static class TemplateTag
{
    private const string Cookiecutter = "{{ cookiecutter.";

    /// <summary>The offset of the tag that shows the file to be a template; null where it is none.</summary>
    public static int? Find(SourceText source, SyntaxProblem? problem)
    {
        var cookiecutter = source.Text.IndexOf(Cookiecutter, StringComparison.Ordinal);
        if (cookiecutter >= 0)
        {
            return cookiecutter;
        }

        // Elsewhere braces are Python until Python itself stumbles over the line they are in.
        return problem is null ? null : TagIn(source, source.LineAt(problem.Offset));
    }

    private static int? TagIn(SourceText source, int line)
    {
        var start = source.StartOfLine(line);
        var rest = source.Text.AsSpan(start);
        var length = rest.IndexOfAny('\n', '\r');
        var text = length < 0 ? rest : rest[..length];
        return start + (Tag(text, "{%", "%}") ?? Tag(text, "{{", "}}") ?? Tag(text, "{#", "#}"));
    }

    private static int? Tag(ReadOnlySpan<char> line, ReadOnlySpan<char> opening, ReadOnlySpan<char> closing)
    {
        var at = line.IndexOf(opening);
        return at >= 0 && line[at..].Contains(closing, StringComparison.Ordinal) ? at : null;
    }
}

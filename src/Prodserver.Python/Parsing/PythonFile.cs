using Prodserver.Core.Findings;
using Prodserver.Python.Source;
using Prodserver.Python.Syntax;

namespace Prodserver.Python.Parsing;

/// <summary>From the bytes of a file to its tree, or to the findings that say why there is none.</summary>
internal static class PythonFile
{
    public static ModuleSyntax? Read(string file, ReadOnlySpan<byte> bytes, FindingCollector findings)
    {
        var source = SourceDecoder.Decode(file, bytes, findings);
        if (source is null)
        {
            return null;
        }

        var (module, problem) = Parser.Parse(source);
        var tag = TemplateTag.Find(source, problem);
        if (tag is { } offset)
        {
            findings.Error(
                ReadingFindings.TemplateNotPython,
                source.PositionAt(offset),
                "the file is a template, not Python",
                "generate the project from the template and read the result");
            return null;
        }

        if (problem is not null)
        {
            findings.Error(problem.Code, source.PositionAt(problem.Offset), problem.Message);
        }

        return module;
    }
}

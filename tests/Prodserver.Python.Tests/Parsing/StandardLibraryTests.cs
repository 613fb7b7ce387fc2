using System.Security.Cryptography;
using System.Text;
using Prodserver.Core.Findings;
using Prodserver.Python.Parsing;
using Prodserver.Python.Source;
using Prodserver.Python.Syntax;
using Prodserver.Python.Tests.Oracle;
using Prodserver.Testing;

namespace Prodserver.Python.Tests.Parsing;

[RequiresTool(Tools.Python)]
public sealed class StandardLibraryTests
{
    [Test]
    public void Should_read_the_standard_library_and_django_as_python_reads_them()
    {
        var files = PythonProgram.LibraryFiles();
        var expected = PythonProgram.Run([PythonProgram.Script("dump_syntax.py")], string.Join('\n', files)).Split('\n');

        var (at, statements, problems) = (0, 0, new List<string>());
        foreach (var file in files)
        {
            Assert.That(expected[at++], Is.EqualTo("file " + file));
            var end = Array.FindIndex(expected, at, line => line.Length == 0 || line.StartsWith("file ", StringComparison.Ordinal));
            statements += end - at;
            Compare(file, expected.AsSpan(at..end), problems);
            at = end;
        }

        Assert.Multiple(() =>
        {
            Assert.That(problems, Is.Empty);
            Assert.That(statements, Is.GreaterThan(20_000));
        });
    }

    private static void Compare(string file, ReadOnlySpan<string> expected, List<string> problems)
    {
        var findings = new FindingCollector();
        var module = PythonFile.Read(file, File.ReadAllBytes(file), findings);
        if (expected is [var only] && only.StartsWith("error ", StringComparison.Ordinal))
        {
            if (module is not null)
            {
                problems.Add($"{file}: Python refuses it ({only}), we do not");
            }

            return;
        }

        if (module is null)
        {
            problems.Add(findings.Findings[0].ToString());
            return;
        }

        if (module.Body.Count != expected.Length)
        {
            problems.Add($"{file}: {module.Body.Count} statements, Python sees {expected.Length}");
        }

        var dump = new SyntaxDump(module.Source);
        for (var i = 0; i < Math.Min(module.Body.Count, expected.Length); i++)
        {
            var ours = Line(module.Body[i], dump, module.Source);
            if (dump.IsPartial ? !expected[i].StartsWith(ours[..ours.LastIndexOf(' ')], StringComparison.Ordinal) : ours != expected[i])
            {
                problems.Add($"{file}: ours is '{ours}', Python's '{expected[i]}'");
                return;
            }
        }
    }

    private static string Line(Statement statement, SyntaxDump dump, SourceText source)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dump.Write(statement))));
        return $"{SyntaxDump.KindOf(statement)} {source.LineAt(statement.Span.Start)} {digest}";
    }
}

using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using Prodserver.Configuration.Environments;
using Prodserver.Core.Findings;
using Prodserver.Python.Dotenv;
using Prodserver.Testing;

namespace Prodserver.Configuration.Tests.Environments;

internal sealed class DotenvTests
{
    [TestCase("A=1\nB=two words\n", "A=[1] B=[two words]")]
    [TestCase("export A=1\n  B = 2  \n\n# C=3\n", "A=[1] B=[2]")]
    [TestCase("A=1 # one\nB=x#y\nC=#z\n", "A=[1] B=[x#y] C=[#z]")]
    [TestCase("A='a $b \\n # c'  # d\nB=\"a\\tb\\\"c\"\n", "A=[a $b \\n # c] B=[a\tb\"c]")]
    [TestCase("A=\"one\ntwo\"\r\nB=2\r\n", "A=[one\ntwo] B=[2]")]
    [TestCase("A='=\r\n'\rB=2\r\n", "A=[=\n] B=[2]")]
    [TestCase("A=", "A=[]")]
    public void Should_read_bindings(string text, string bindings)
    {
        var (found, findings) = Read(text);

        Assert.That(string.Join(' ', found.Select(binding => $"{binding.Name}=[{binding.Value}]")), Is.EqualTo(bindings));
        Assert.That(findings, Is.Empty);
    }

    [Test]
    public void Should_give_the_place_of_each_name() =>
        Assert.That(string.Join(' ', Read("A='x\ny'\n  export B=1\n").Bindings.Select(binding => binding.Position)), Is.EqualTo(".env:1:1 .env:3:10"));

    [TestCase("hunter2\nA=1\n", ".env:1:1: error PB341: this line is no NAME=value; write NAME=value or NAME=\"value\", or begin the line with '#'")]
    [TestCase("A B=1", ".env:1:1: error PB341: this line is no NAME=value; write NAME=value or NAME=\"value\", or begin the line with '#'")]
    [TestCase("A=1\nB='x\nC=2", ".env:2:1: error PB341: the value of 'B' has a quote that is never closed; write NAME=value or NAME=\"value\", or begin the line with '#'")]
    [TestCase("A='x' y", ".env:1:1: error PB341: text follows the quoted value of 'A'; write NAME=value or NAME=\"value\", or begin the line with '#'")]
    public void Should_say_what_is_wrong_without_showing_it(string text, string finding) => Assert.That(Read(text).Findings, Is.EqualTo(finding));

    [TestCase("a${B}c", "abc")]
    [TestCase("${X:-default}", "default")]
    [TestCase("${B:-default}", "b")]
    [TestCase("${B}${B}", "bb")]
    [TestCase("$B ${", "$B ${")]
    [TestCase("${X}", "missing X")]
    public void Should_replace_references(string value, string resolved) =>
        Assert.That(References.Resolve(value, name => name == "B" ? "b" : null, out var missing) ?? "missing " + missing, Is.EqualTo(resolved));

    /// <summary>python-dotenv is what Django projects read these files with.</summary>
    [Test]
    [RequiresTool("/usr/lib/python3/dist-packages/dotenv/parser.py")]
    public void Should_read_what_python_dotenv_reads()
    {
        var pieces = Gen.OneOf("A", "B_1", "=", "=", "=", "'", "\"", "\\", "\n", "\n", " ", "#", "export ", "x", "\\n", "\\'", "\\\"", "\t", "\r\n", "\r", "\\\\", "é", "-");
        var texts = pieces.Array[0, 12].Select(string.Concat).Array[5000].Single();

        var oracle = PythonDotenv(texts);
        var compared = 0;
        foreach (var (text, expected) in texts.Zip(oracle))
        {
            var (bindings, findings) = Read(text);
            if (findings.Length > 0 || expected is null)
            {
                continue;
            }

            compared++;
            Assert.That(bindings.Select(binding => $"{binding.Name}={binding.Value}"), Is.EqualTo(expected), JsonSerializer.Serialize(text));
        }

        Assert.That(compared, Is.GreaterThan(500));
    }

    /// <summary>The bindings, or null where python-dotenv finds a line that it can't read. As <c>load_dotenv</c> opens a file, every line end is <c>\n</c>.</summary>
    private static string[]?[] PythonDotenv(string[] texts)
    {
        const string Program =
            """
            import io, json, sys
            from dotenv.parser import parse_stream
            def ask(text):
                found = list(parse_stream(io.StringIO(text, newline=None)))
                if any(b.error or (b.key is not None and b.value is None) for b in found):
                    return None
                return [f"{b.key}={b.value}" for b in found if b.key is not None]
            json.dump([ask(text) for text in json.load(sys.stdin)], sys.stdout)
            """;
        using var python = Process.Start(new ProcessStartInfo(Tools.Python, ["-c", Program]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        python.StandardInput.Write(JsonSerializer.Serialize(texts));
        python.StandardInput.Close();
        return JsonSerializer.Deserialize<string[]?[]>(python.StandardOutput.ReadToEnd())!;
    }

    private static (IReadOnlyList<DotenvBinding> Bindings, string Findings) Read(string text)
    {
        var findings = new FindingCollector();
        var bindings = EnvFile.Read(text, ".env", findings);
        return (bindings, string.Join('\n', findings.Findings));
    }
}

using Prodserver.Delivery.Verification;
using Prodserver.Delivery.Verification.Shell;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Verification;

/// <summary>The verifiers of JSON and of shell lines.</summary>
public sealed class TextVerifierTests : IDisposable
{
    private const string Commands = """
        # shop, production: the command line of each process, to copy and paste.

        # web: uvicorn 0.51.0
        # sh
        DJANGO_SETTINGS_MODULE=shop.settings uvicorn 'it'\''s:app' --port=8000
        # PowerShell 7.3 or newer
        $env:DJANGO_SETTINGS_MODULE = 'shop.settings'; uvicorn 'it''s:app' '('

        # worker: celery 5.2.6
        # sh
        celery --app='a
        # b'
        # PowerShell 7.3 or newer
        celery ('

        """;

    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Test]
    [RequiresTool("sh")]
    public void Should_read_the_shells_lines_alone()
    {
        Assert.That(ShellLines.Of(Commands).Split('\n').Select((line, index) => (line, index + 1)).Where(line => line.line.Length > 0), Is.EqualTo(
        [
            ("# sh", 4),
            (@"DJANGO_SETTINGS_MODULE=shop.settings uvicorn 'it'\''s:app' --port=8000", 5),
            ("# sh", 10),
            ("celery --app='a", 11),
            ("# b'", 12),
        ]));
        Assert.That(Machine.Lines(Verify("commands.txt", Commands)), Is.Empty);
    }

    [Test]
    [RequiresTool("sh")]
    public void Should_say_what_the_shell_refuses()
    {
        var lines = Machine.Lines(Verify("commands.txt", Commands.Replace("'it'\\''s:app' --port=8000", "a ;; b", StringComparison.Ordinal)));

        Assert.That(lines.Single(), Does.Match(
            "^production/commands.txt:5: error PB615: sh on commands.txt:5: [Ss]yntax error.* in 'DJANGO_SETTINGS_MODULE=shop.settings uvicorn a ;; b'$"));
    }

    [Test]
    [RequiresTool("sh")]
    public void Should_run_nothing()
    {
        using var folder = new TemporaryFolder();

        Verify("commands.txt", $"# sh\ntouch {folder.Combine("touched")}\n");

        Assert.That(File.Exists(folder.Combine("touched")), Is.False);
    }

    [TestCase("{\n  \"a\": 1\n}\n", null)]
    [TestCase("{\n  \"a\": 1,\n}\n", ":3: at byte 1: The JSON object contains a trailing comma at the end which is not supported in this mode. Change the reader options, in '}'")]
    [TestCase("{\"a\": 1, \"a\": 2}", ": Duplicate property 'a' encountered during deserialization")]
    [TestCase("", ":1: at byte 1: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true")]
    public void Should_read_json_strictly(string text, string? fault)
    {
        var lines = _machine.Verify(Some.Plan(), "plan.json", text).Findings.Select(finding => finding.ToString());

        Assert.That(lines, Is.EqualTo(fault is null ? [] : new[] { $"production/plan.json{Place(fault)}: error PB616: the JSON parser on plan.json{fault}" }));
    }

    private static string Place(string fault) => fault[..fault.IndexOf(": ", StringComparison.Ordinal)];

    private VerificationResult Verify(string path, string text) => _machine.Verify(Some.Plan(), path, text);
}

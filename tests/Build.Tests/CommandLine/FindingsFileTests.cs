using Build.Reporting;
using Prodserver.Core.Findings;
using Prodserver.Testing;

namespace Build.Tests.CommandLine;

public class FindingsFileTests
{
    [Test]
    public void Should_write_every_key_of_every_finding()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("findings.json");

        FindingsFile.Write(path,
        [
            new Finding
            {
                Code = new FindingCode("PB203", "", ""),
                Severity = Severity.Error,
                Position = new SourcePosition("settings/production.py", 14, 22),
                Message = "uvicorn 0.34.2 has no option 'log_level'",
                Fix = "did you mean \"log-level\"?",
                Environment = "production",
                Process = "web",
            },
            new Finding { Code = new FindingCode("PB301", "", ""), Severity = Severity.Info, Position = new SourcePosition("."), Message = "é" },
        ]);

        Assert.That(File.ReadAllText(path), Is.EqualTo("""
            [
              {
                "code": "PB203",
                "severity": "error",
                "file": "settings/production.py",
                "line": 14,
                "column": 22,
                "message": "uvicorn 0.34.2 has no option 'log_level'",
                "fix": "did you mean \"log-level\"?",
                "environment": "production",
                "process": "web"
              },
              {
                "code": "PB301",
                "severity": "info",
                "file": ".",
                "line": 0,
                "column": 0,
                "message": "é",
                "fix": null,
                "environment": null,
                "process": null
              }
            ]

            """));
    }
}

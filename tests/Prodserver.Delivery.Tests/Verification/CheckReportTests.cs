using Prodserver.Delivery.Verification.Docker;

namespace Prodserver.Delivery.Tests.Verification;

/// <summary>The JSON form of BuildKit's check, as Docker 28.5 with buildx 0.29 prints it (without the sources that it quotes).</summary>
public sealed class CheckReportTests
{
    [Test]
    public void Should_read_warnings_and_the_error_with_their_lines()
    {
        var report = CheckReport.Read("""
            {
              "warnings": [
                {"ruleName": "StageNameCasing", "description": "Stage names should be lowercase", "url": "https://docs.docker.com/go/dockerfile/rule/stage-name-casing/",
                 "detail": "Stage name 'Build' should be lowercase", "location": {"ranges": [{"start": {"line": 1}, "end": {"line": 1}}]}},
                {"ruleName": "UndefinedVar", "detail": "Usage of undefined variable '$PYTHON_VERSION'", "location": {"ranges": [{"start": {"line": 2}, "end": {"line": 2}}]}}
              ],
              "buildError": {"message": "dockerfile parse error on line 6: unknown instruction: BOGUS", "location": {"ranges": [{"start": {"line": 6}, "end": {"line": 6}}]}}
            }
            """);

        Assert.That(report!.Warnings, Is.EqualTo(new[] { (1, "Stage name 'Build' should be lowercase (StageNameCasing)") }));
        Assert.That(report.Error, Is.EqualTo((6, "unknown instruction: BOGUS")));
    }

    [Test]
    public void Should_read_that_nothing_is_wrong()
    {
        var report = CheckReport.Read("""{"warnings": null, "sources": null}""");

        Assert.That(report!.Warnings, Is.Empty);
        Assert.That(report.Error, Is.Null);
    }

    [TestCase("")]
    [TestCase("docker: 'buildx' is not a docker command.")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("""{"warnings": null, "buildError": {"message": "alpine:3: failed to resolve source metadata for docker.io/library/alpine:3: no such host", "location": {"ranges": [{"start": {"line": 2}, "end": {"line": 2}}]}}}""")]
    public void Should_take_nothing_else_for_a_verdict(string text) => Assert.That(CheckReport.Read(text), Is.Null);
}

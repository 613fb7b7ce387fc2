using Build.Reporting;
using Prodserver.Core.Findings;

namespace Build.Tests.CommandLine;

public class GitHubAnnotationsTests
{
    private static readonly GitHubAnnotations Annotations = new("/home/me/site/web", "/home/me/site");

    [Test]
    public void Should_name_the_file_below_the_checkout()
    {
        var finding = Finding(Severity.Error, new SourcePosition("settings/production.py", 14, 22), "no option 'x'", "did you mean 'y'?");

        Assert.That(Annotations.Of(finding), Is.EqualTo("::error file=web/settings/production.py,line=14,col=22,title=PB203::no option 'x'; did you mean 'y'?"));
    }

    [TestCase(Severity.Warning, "::warning file=web/a,title=PB203::m")]
    [TestCase(Severity.Info, "::notice file=web/a,title=PB203::m")]
    public void Should_leave_out_what_is_not_known(Severity severity, string expected)
    {
        Assert.That(Annotations.Of(Finding(severity, new SourcePosition("a"), "m")), Is.EqualTo(expected));
    }

    [Test]
    public void Should_escape_what_would_end_the_command()
    {
        var finding = Finding(Severity.Error, new SourcePosition("a,b:c%", 1), "100%\r\nnext: line, too");

        Assert.That(Annotations.Of(finding), Is.EqualTo("::error file=web/a%2Cb%3Ac%25,line=1,title=PB203::100%25%0D%0Anext: line, too"));
    }

    private static Finding Finding(Severity severity, SourcePosition position, string message, string? fix = null) =>
        new() { Code = new FindingCode("PB203", "", ""), Severity = severity, Position = position, Message = message, Fix = fix };
}

using Prodserver.Core.Findings;

namespace Prodserver.Core.Tests.Findings;

public sealed class FindingTests
{
    private static readonly FindingCode Code = new("PB203", "unknown option", "");

    [Test]
    public void Should_print_a_finding_in_the_one_format() => Assert.That(Some().ToString(), Is.EqualTo(
        "settings/production.py:14:22: error PB203: uvicorn 0.34.2 has no option 'log_level'; did you mean 'log-level'?"));

    [Test]
    public void Should_end_with_the_fault_where_there_is_no_fix() => Assert.That(
        (Some() with { Fix = null, Severity = Severity.Warning }).ToString(),
        Is.EqualTo("settings/production.py:14:22: warning PB203: uvicorn 0.34.2 has no option 'log_level'"));

    [Test]
    public void Should_stay_on_one_line_whatever_the_config_names() => Assert.That(
        (Some() with { Message = "the name 'a\r\n\tb\e[31m' is none", Fix = null }).ToString(),
        Is.EqualTo(@"settings/production.py:14:22: error PB203: the name 'a\r\n\tb\x1b[31m' is none"));

    [Test]
    public void Should_leave_out_of_a_report_what_only_follows_from_a_fault_at_the_same_place()
    {
        var fault = Some();
        var consequence = Some() with { Message = "ALLOWED_HOSTS can't be known", IsConsequence = true };
        var elsewhere = consequence with { Position = new SourcePosition("settings/base.py", 1, 1) };

        Assert.That(new[] { fault, consequence, elsewhere }.InReportOrder(), Is.EqualTo(new[] { elsewhere, fault }));
    }

    [TestCase(0, 0, "manage.py")]
    [TestCase(3, 0, "manage.py:3")]
    [TestCase(3, 7, "manage.py:3:7")]
    public void Should_print_as_much_of_a_place_as_is_known(int line, int column, string printed) =>
        Assert.That(new SourcePosition("manage.py", line, column).ToString(), Is.EqualTo(printed));

    [Test]
    public void Should_stamp_the_environment_and_process_on_findings_that_have_none()
    {
        var collector = new FindingCollector { Environment = "production", Process = "web" };
        collector.Add(Some());
        collector.Add(Some() with { Environment = "staging", Process = "worker" });

        Assert.That(collector.Findings.Select(finding => (finding.Environment, finding.Process)), Is.EqualTo(new[] { ("production", "web"), ("staging", "worker") }));
    }

    [Test]
    public void Should_have_errors_only_after_an_error()
    {
        var collector = new FindingCollector();
        collector.Info(Code, default, "one");
        collector.Warning(Code, default, "two");
        var before = collector.HasErrors;
        collector.Error(Code, default, "three");

        Assert.That((before, collector.HasErrors), Is.EqualTo((false, true)));
    }

    [Test]
    public void Should_report_by_place_and_each_finding_once()
    {
        Finding[] findings =
        [
            At("b.py", 1), At("a.py", 10), At("a.py", 2), At("a.py", 2), At("a.py", 2) with { Environment = "staging" }, At("a.py", 2) with { Code = new("PB101", "", "") },
        ];

        Assert.That(findings.InReportOrder(), Is.EqualTo(new[]
        {
            At("a.py", 2) with { Code = new("PB101", "", "") }, At("a.py", 2), At("a.py", 2) with { Environment = "staging" }, At("a.py", 10), At("b.py", 1),
        }));
    }

    private static Finding At(string file, int line) => Some() with { Position = new SourcePosition(file, line) };

    private static Finding Some() => new()
    {
        Code = Code,
        Severity = Severity.Error,
        Position = new SourcePosition("settings/production.py", 14, 22),
        Message = "uvicorn 0.34.2 has no option 'log_level'",
        Fix = "did you mean 'log-level'?",
    };
}

namespace Build.Tests.CommandLine;

public class RunOutcomeTests
{
    [TestCase(0, ExpectedResult = 0)]
    [TestCase(1, ExpectedResult = 1)]
    [TestCase(139, ExpectedResult = 1)]
    [TestCase(-1, ExpectedResult = 3)]
    public int Should_translate_what_the_host_returned(int returned) => new RunOutcome().ExitCode(returned);

    [Test]
    public void Should_prefer_the_first_reason_to_fail()
    {
        var outcome = new RunOutcome();
        outcome.Fail(ExitCode.ConfigHasErrors, "first");
        outcome.Fail(ExitCode.TaskFailed, "second");

        Assert.That(outcome.ExitCode(1), Is.EqualTo(2));
    }

    [Test]
    public void Should_succeed_where_a_task_that_may_fail_failed()
    {
        var outcome = new RunOutcome();
        outcome.Fail(ExitCode.ToolMissing, "never mind");

        Assert.That(outcome.ExitCode(0), Is.Zero);
    }
}

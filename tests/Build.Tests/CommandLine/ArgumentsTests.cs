using Cake.Core;
using Prodserver.Delivery.Programs;

namespace Build.Tests.CommandLine;

public class ArgumentsTests
{
    [Test]
    public void Should_have_a_default_for_everything()
    {
        var arguments = Parse();

        Assert.That(arguments, Is.EqualTo(new Arguments()).UsingPropertiesComparer());
    }

    [Test]
    public void Should_read_every_argument()
    {
        var arguments = Parse(
            "--target=Clean", "--project=web", "--environment=staging,production", "--output=/srv/out", "--overwrite", "--tools=require",
            "--findings=found.json", "--processes=20", "--verify", "--setting=DEBUG,PORT", "--json=settings.json", "--process=web",
            "--settings-from=both", "--python=.venv/bin/python");

        Assert.Multiple(() =>
        {
            Assert.That(arguments.Targets, Is.EqualTo(["Clean"]));
            Assert.That(arguments.Project, Is.EqualTo("web"));
            Assert.That(arguments.Environments, Is.EqualTo(["staging", "production"]));
            Assert.That(arguments.Output, Is.EqualTo("/srv/out"));
            Assert.That(arguments.Overwrite, Is.True);
            Assert.That(arguments.Tools, Is.EqualTo(ToolPolicy.Require));
            Assert.That(arguments.Findings, Is.EqualTo("found.json"));
            Assert.That(arguments.Processes, Is.EqualTo(20));
            Assert.That(arguments.Verify, Is.True);
            Assert.That(arguments.Settings, Is.EqualTo(["DEBUG", "PORT"]));
            Assert.That(arguments.Process, Is.EqualTo("web"));
            Assert.That(arguments.Json, Is.EqualTo("settings.json"));
            Assert.That(arguments.SettingsFrom, Is.EqualTo(SettingsFrom.Both));
            Assert.That(arguments.Python, Is.EqualTo(".venv/bin/python"));
        });
    }

    [Test]
    public void Should_join_environments_that_are_named_apart()
    {
        Assert.That(Parse("--environment=a,b", "--environment=b,c").Environments, Is.EqualTo(["a", "b", "c"]));
    }

    [TestCase("--overwrite=true", true)]
    [TestCase("--overwrite=false", false)]
    public void Should_take_a_truth_for_a_flag(string argument, bool expected)
    {
        Assert.That(Parse(argument).Overwrite, Is.EqualTo(expected));
    }

    [TestCase("--enviroment=a", "there is no argument '--enviroment'; did you mean '--environment'?")]
    [TestCase("--colour=a", "there is no argument '--colour'")]
    [TestCase("--target=Clea", "there is no task 'Clea'; did you mean 'Clean'?")]
    [TestCase("--target=Sing", "there is no task 'Sing'")]
    [TestCase("Clean", "there is no argument 'Clean'; did you mean '--target=Clean'?")]
    [TestCase("clan", "there is no argument 'clan'; did you mean '--target=Clean'?")]
    [TestCase("zzzzzz", "there is no argument 'zzzzzz'")]
    [TestCase("--tools=installed", "--tools is one of skip, install, require, not 'installed'; did you mean 'install'?")]
    [TestCase("--settings-from=pyton", "--settings-from is one of static, python, both, not 'pyton'; did you mean 'python'?")]
    [TestCase("--tools=", "--tools needs a value")]
    [TestCase("--project=", "--project needs a value")]
    [TestCase("--project", "--project needs a value")]
    [TestCase("--environment=a,,b", "--environment needs a value")]
    [TestCase("--processes=0", "--processes is a number from 1, not '0'")]
    [TestCase("--processes=many", "--processes is a number from 1, not 'many'")]
    [TestCase("--overwrite=maybe", "--overwrite is a flag and takes no value, but got 'maybe'")]
    public void Should_refuse_what_it_does_not_understand_and_say_what_is_near(string argument, string message)
    {
        Assert.That(() => Parse(argument), Throws.InstanceOf<FormatException>().With.Message.EqualTo(message));
    }

    [Test]
    public void Should_refuse_two_values_where_one_is_meant()
    {
        Assert.That(
            () => Parse("--project=a", "--project=b"),
            Throws.InstanceOf<FormatException>().With.Message.EqualTo("--project is given more than once: a, b"));
    }

    [Test]
    public void Should_refuse_a_word_after_a_whole_option()
    {
        Assert.That(
            () => Parse("--target=Clean", "production"),
            Throws.InstanceOf<FormatException>().With.Message.EqualTo("there is no argument 'production'"));
    }

    [Test]
    public void Should_know_a_task_and_an_argument_in_any_case()
    {
        Assert.That(Parse("--TARGET=clean").Targets, Is.EqualTo(["clean"]));
    }

    /// <summary>Parses as the host does: <c>--name=value</c> or a bare <c>--name</c>.</summary>
    private static Arguments Parse(params string[] words)
    {
        var options = words.Where(word => word.StartsWith('-')).Select(word => word.TrimStart('-').Split('=', 2));
        return Arguments.Parse(new CakeArguments(options.ToLookup(option => option[0].ToLowerInvariant(), option => option.ElementAtOrDefault(1)!)), words);
    }
}

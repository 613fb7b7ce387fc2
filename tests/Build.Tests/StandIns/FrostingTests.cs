namespace Build.Tests.StandIns;

/// <summary>What a user of a Cake.Frosting program sees, shown by the program in Build.Tests.Frosting.</summary>
[Parallelizable(ParallelScope.All)]
public class FrostingTests
{
    [Test]
    public async Task Should_run_the_task_called_Default_where_no_target_is_named()
    {
        var run = await Run();

        Assert.That(Said(run), Is.EqualTo(["open for Default", "begin Default", "hello nobody", "end Default", "close"]));
    }

    [TestCase("--name=Ada")]
    [TestCase("--name", "Ada")]
    [TestCase("--NAME:Ada")]
    public async Task Should_hand_an_option_of_its_own_to_the_tasks(params string[] arguments)
    {
        var run = await Run(arguments);

        Assert.That(Said(run), Does.Contain("hello Ada"));
    }

    [TestCase("--target=Bake")]
    [TestCase("--target", "Bake")]
    [TestCase("-t", "Bake")]
    public async Task Should_run_dependencies_first_in_order_and_reverse_ones_before_the_task_that_they_name(params string[] arguments)
    {
        var run = await Run(arguments);

        Assert.That(Said(run), Is.EqualTo(
        [
            "open for Bake",
            "begin Shop", "shop", "end Shop",
            "begin Knead-Dough", "knead", "end Knead-Dough",
            "begin Taste", "skip Taste",
            "begin Preheat", "preheat", "end Preheat",
            "begin Bake", "bake", "end Bake",
            "close",
        ]));
    }

    [TestCase("--exclusive")]
    [TestCase("-e")]
    public async Task Should_run_the_target_alone_when_it_is_exclusive(string exclusive)
    {
        var run = await Run("--target=Bake", exclusive);

        Assert.That(Said(run), Is.EqualTo(["open for Bake", "begin Bake", "bake", "end Bake", "close"]));
    }

    [Test]
    public async Task Should_run_all_of_several_targets()
    {
        var run = await Run("--target=Shop", "--target=Default");

        Assert.That(Said(run), Does.Contain("shop").And.Contain("hello nobody"));
    }

    [Test]
    public async Task Should_report_each_task_with_its_status_at_the_end()
    {
        var run = await Run("--target=Clean");

        Assert.That(Report(run), Is.EqualTo(["Task Duration Status", "Setup Succeeded", "Drop Failed", "Clean Succeeded", "Teardown Succeeded", "Total:"]));
    }

    [Test]
    public async Task Should_go_on_and_succeed_after_a_task_that_may_fail()
    {
        var run = await Run("--target=Clean");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(Said(run), Is.EqualTo(["open for Clean", "begin Drop", "end Drop", "begin Clean", "clean", "end Clean", "close"]));
        });
    }

    [Test]
    public async Task Should_fail_with_the_message_and_run_what_comes_finally()
    {
        var run = await Run("--target=Burn");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(Said(run), Is.EqualTo(["open for Burn", "begin Burn", "open a window", "end Burn", "close early"]));
            Assert.That(run.Error, Is.EqualTo($"An error occurred when executing task 'Burn'.{Environment.NewLine}Error: the bread is black{Environment.NewLine}"));
        });
    }

    [Test]
    public async Task Should_show_the_stack_of_a_failure_at_diagnostic_verbosity_only()
    {
        var diagnostic = await Run("--target=Burn", "--verbosity=diagnostic");

        Assert.That(diagnostic.Error, Does.Contain("at Build.Tests.Frosting.Tasks.Burn.Run(Kitchen context)"));
    }

    [Test]
    public async Task Should_stop_at_a_failing_task_that_others_depend_on()
    {
        var run = await Run("--target=Refuse");

        Assert.That((run.ExitCode, Said(run)[^1]), Is.EqualTo((1, "close early")));
    }

    [Test]
    public async Task Should_swallow_the_exception_where_the_task_handles_it()
    {
        var run = await Run("--target=Spill");

        Assert.That((run.ExitCode, Said(run)[2]), Is.EqualTo((0, "wipe up the milk")));
    }

    [Test]
    public async Task Should_print_the_order_and_run_nothing_in_a_dry_run()
    {
        var run = await Run("--target=Bake", "--dryrun");

        Assert.That(run.Output.ReplaceLineEndings("\n"), Is.EqualTo("""
            Performing dry run...
            Targets are: Bake

            > open for Bake
            1. Shop
            2. Knead-Dough
            3. Preheat
            4. Bake
            > close

            This was a dry run.
            No tasks were actually executed.

            """));
    }

    [Test]
    public async Task Should_draw_the_tree_of_dependencies()
    {
        var run = await Run("--tree");

        Assert.That(run.Output.ReplaceLineEndings("\n"), Does.Contain("Bake\n├─Knead-Dough\n│ └─Shop\n└─Taste\n"));
    }

    [Test]
    public async Task Should_list_the_tasks_with_their_descriptions()
    {
        var run = await Run("--description");

        Assert.That(Words(run.Output), Does.Contain("Knead-Dough Kneads the dough").And.Contain("Default Says hello").And.Contain("Burn"));
    }

    [Test]
    public async Task Should_print_the_version_of_Cake()
    {
        var run = await Run("--version");

        Assert.That((run.ExitCode, run.Output.Trim()), Is.EqualTo((0, "7.0.0")));
    }

    [Test]
    public async Task Should_print_what_Cake_it_is()
    {
        var run = await Run("--info");

        Assert.That(Words(run.Output), Does.Contain("Version: 7.0.0"));
    }

    [TestCase("--help")]
    [TestCase("-h")]
    public async Task Should_print_every_switch(string help)
    {
        var run = await Run(help);

        Assert.That(
            run.Output,
            Does.Contain("--description").And.Contain("--dryrun").And.Contain("--exclusive").And.Contain("--help").And.Contain("--info")
                .And.Contain("--target").And.Contain("--tree").And.Contain("--verbosity").And.Contain("--version").And.Contain("--working"));
    }

    [Test]
    public async Task Should_leave_out_the_headings_when_quiet()
    {
        var run = await Run("--verbosity=quiet", "--target=Shop");

        Assert.That(run.Output.ReplaceLineEndings("\n"), Does.StartWith("> open for Shop\n> begin Shop\n> shop\n> end Shop\n> close\n"));
    }

    [Test]
    public async Task Should_refuse_a_target_that_is_no_task()
    {
        var run = await Run("--target=Nope");

        Assert.That((run.ExitCode, run.Error.Trim()), Is.EqualTo((1, "Error: The target 'Nope' was not found.")));
    }

    [TestCase("--target", "Error: Option 'target' is defined but no value has been provided.")]
    [TestCase("--verbosity=loud", "Error: The value 'loud' is not a valid verbosity.")]
    public async Task Should_refuse_a_switch_that_it_does_not_understand(string argument, string message)
    {
        var run = await Run(argument);

        Assert.That((run.ExitCode, run.Error.Trim()), Is.EqualTo((255, message)));
    }

    [Test]
    public async Task Should_start_in_the_folder_that_is_named()
    {
        var run = await Run("--target=Where", "--working=/usr");

        Assert.That(Said(run), Does.Contain("in /usr"));
    }

    private static Task<ProgramRun> Run(params string[] arguments) => ProgramRun.Dotnet("Build.Tests.Frosting.dll", arguments);

    /// <summary>What the tasks and lifetimes of the program say, without Cake's own headings.</summary>
    private static string[] Said(ProgramRun run) =>
        [.. run.Output.Split(Environment.NewLine).Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..])];

    private static IEnumerable<string> Report(ProgramRun run) =>
        Words(run.Output).SkipWhile(line => !line.StartsWith("Task Duration", StringComparison.Ordinal)).Where(line => line is not ("" or ['-', ..]))
            .Select(line => System.Text.RegularExpressions.Regex.Replace(line, @" \d\d:\d\d:\d\d\.\d+", ""));

    private static IEnumerable<string> Words(string text) =>
        text.Split(Environment.NewLine).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}

using Prodserver.Testing;

namespace Build.Tests.Scripts;

/// <summary>When build.sh compiles, and how it starts what it compiled.</summary>
[Platform(Exclude = "Win", Reason = "build.ps1 is for Windows")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BuildScriptTests : IDisposable
{
    private readonly Checkout _checkout = new();

    [Test]
    public async Task Should_compile_once_and_hand_on_arguments_and_exit_code()
    {
        await _checkout.Build();
        var second = await _checkout.Start(Path.Combine(_checkout.Root, "build.sh"), ["--target=Deploy", "a b", "$x'\"", ""], exitCode: 3);

        Assert.That(
            (_checkout.Compilations, second.ExitCode, second.Output, second.Error),
            Is.EqualTo((1, 3, $"[--target=Deploy][a b][$x'\"][] in {_checkout.Root}\n", "")));
    }

    [Test]
    public async Task Should_say_that_it_compiles()
    {
        var first = await _checkout.Build();

        Assert.That((first.ExitCode, first.Error), Is.EqualTo((0, "build.sh: compiling ...\n")));
    }

    [Test]
    public async Task Should_leave_the_user_in_the_folder_where_they_are()
    {
        var run = await _checkout.Start(Path.Combine(_checkout.Root, "build.sh"), [], _checkout.Tools);

        Assert.That(run.Output, Is.EqualTo($"[] in {_checkout.Tools}\n"));
    }

    [Test]
    public async Task Should_find_its_checkout_through_symbolic_links()
    {
        var link = _checkout.Combine("build");
        File.CreateSymbolicLink(_checkout.Combine("first"), "my checkout é/build.sh");
        File.CreateSymbolicLink(link, "first");

        var run = await _checkout.Start(link, [], _checkout.Tools);

        Assert.That((run.ExitCode, _checkout.Compilations, Directory.Exists(Path.Combine(_checkout.Root, ".build"))), Is.EqualTo((0, 1, true)));
    }

    [TestCase("build/Program.cs")]
    [TestCase("src/Core/Noun.cs")]
    [TestCase("src/Core/New/Verb.cs")]
    [TestCase("templates/site.scriban")]
    [TestCase("global.json")]
    public async Task Should_compile_again_after_a_change(string path)
    {
        await _checkout.Build();
        _checkout.Write(path, "changed");
        await _checkout.Build();

        Assert.That(_checkout.Compilations, Is.EqualTo(2));
    }

    [Test]
    public async Task Should_compile_again_after_a_change_that_keeps_the_time_stamp()
    {
        var path = Path.Combine(_checkout.Root, "src/Core/Noun.cs");
        var time = File.GetLastWriteTimeUtc(path);
        await _checkout.Build();
        await File.WriteAllTextAsync(path, "2");
        File.SetLastWriteTimeUtc(path, time);
        await _checkout.Build();

        Assert.That(_checkout.Compilations, Is.EqualTo(2));
    }

    [Test]
    public async Task Should_compile_again_after_a_file_is_deleted_or_renamed()
    {
        await _checkout.Build();
        File.Move(Path.Combine(_checkout.Root, "src/Core/Noun.cs"), Path.Combine(_checkout.Root, "src/Core/Name.cs"));
        await _checkout.Build();
        File.Delete(Path.Combine(_checkout.Root, "src/Core/Name.cs"));
        await _checkout.Build();

        Assert.That(_checkout.Compilations, Is.EqualTo(3));
    }

    [Test]
    public async Task Should_not_compile_for_what_does_not_matter()
    {
        await _checkout.Build();
        File.SetLastWriteTimeUtc(Path.Combine(_checkout.Root, "src/Core/Noun.cs"), DateTime.UtcNow.AddMinutes(1));
        _checkout.Write("src/Core/obj/Noun.g.cs", "generated");
        _checkout.Write("build/bin/Debug/Build.dll", "compiled");
        _checkout.Write("artifacts/production/commands.json", "{}");
        _checkout.Write("README.md", "text");
        await _checkout.Build();

        Assert.That(_checkout.Compilations, Is.EqualTo(1));
    }

    [Test]
    public async Task Should_know_a_state_that_it_has_compiled_before()
    {
        await _checkout.Build();
        _checkout.Write("src/Core/Noun.cs", "2");
        await _checkout.Build();
        _checkout.Write("src/Core/Noun.cs", "1");
        await _checkout.Build();

        Assert.That(_checkout.Compilations, Is.EqualTo(2));
    }

    [Test]
    public async Task Should_compile_once_where_many_start_together()
    {
        _checkout.Tell("slow");

        var runs = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _checkout.Build("x")));

        Assert.That((runs.Count(run => run.ExitCode == 0 && run.Output.StartsWith("[x]", StringComparison.Ordinal)), _checkout.Compilations), Is.EqualTo((5, 1)));
    }

    [Test]
    public async Task Should_take_over_the_lock_of_a_process_that_is_gone()
    {
        Directory.CreateDirectory(Path.Combine(_checkout.Root, ".build"));
        File.CreateSymbolicLink(Path.Combine(_checkout.Root, ".build", "lock"), "999999999");

        var run = await _checkout.Build();

        Assert.That((run.ExitCode, _checkout.Compilations), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Should_show_the_compilers_words_and_try_again_next_time_where_it_does_not_compile()
    {
        _checkout.Tell("break");
        var first = await _checkout.Build();
        var second = await _checkout.Build();

        Assert.Multiple(() =>
        {
            Assert.That((first.ExitCode, second.ExitCode, _checkout.Compilations), Is.EqualTo((1, 1, 2)));
            Assert.That(
                first.Error,
                Is.EqualTo("build.sh: compiling ...\nProgram.cs(1,1): error CS1002: ; expected\nbuild.sh: the build program does not compile\n"));
        });
    }

    [Test]
    public async Task Should_do_without_compiling_ahead_where_the_package_for_it_cannot_be_had()
    {
        _checkout.Tell("offline");

        var run = await _checkout.Build("x");

        Assert.That((run.ExitCode, run.Output[..3], _checkout.Compilations), Is.EqualTo((0, "[x]", 2)));
    }

    [Test]
    public async Task Should_say_in_one_line_what_to_do_where_there_is_no_sdk_and_none_can_be_installed()
    {
        _checkout.Tell("refuse");
        _checkout.MakeExecutable("curl", "#!/bin/sh\nexit 6\n");

        var run = await _checkout.Build();

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((4, """
            build.sh: installing the .NET SDK 10.0.100 into .dotnet/ ...
            build.sh: no .NET SDK, and https://dot.net/v1/dotnet-install.sh can't be fetched: install the .NET SDK 10.0.100 (https://dotnet.microsoft.com/download), put dotnet on the PATH and start again

            """)));
    }

    [Test]
    public async Task Should_install_the_sdk_that_global_json_names_where_there_is_none()
    {
        _checkout.Tell("refuse");
        _checkout.MakeExecutable("curl", """
            #!/bin/bash
            while [[ $1 != -o ]]; do shift; done
            cat >"$2" <<'END'
            echo "$*" >"$(dirname "$0")/asked"
            mkdir -p "$4" && sed '/--version)/d' "$TOOLS/dotnet" >"$4/dotnet" && chmod +x "$4/dotnet"
            END
            """);

        var run = await ProgramRun.Start(
            Path.Combine(_checkout.Root, "build.sh"),
            ["x"],
            _checkout.Root,
            new Dictionary<string, string?> { ["PATH"] = _checkout.Tools + ":/usr/bin:/bin", ["DOTNET_ROOT"] = null, ["TOOLS"] = _checkout.Tools });

        Assert.Multiple(() =>
        {
            Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, $"[x] in {_checkout.Root}\n")));
            Assert.That(
                File.ReadAllText(Path.Combine(_checkout.Root, ".build", "asked")),
                Is.EqualTo($"--version 10.0.100 --install-dir {_checkout.Root}/.dotnet --no-path\n"));
        });
    }

    [Test]
    [RequiresTool("shellcheck")]
    public async Task Should_pass_shellcheck()
    {
        var run = await ProgramRun.Start("shellcheck", [RepositoryFolder.Combine("build.sh"), RepositoryFolder.Combine(".ci", "run")]);

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, "")));
    }

    public void Dispose() => _checkout.Dispose();
}

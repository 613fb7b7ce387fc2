using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Arguments;

/// <summary>Declared variables that servers read by themselves.</summary>
public sealed class VariableTests
{
    [Test]
    public void Should_say_what_a_variable_sets_and_count_it()
    {
        var environment = With(("UVICORN_WORKERS", "4"), ("UVICORN_UDS", "/run/a.sock"));
        Assert.That(
            Compiled.Findings(Some.Uvicorn, environment: environment),
            Is.EqualTo(
            [
                "info PB285: the variable UVICORN_WORKERS sets 'workers' of uvicorn 0.51.0, which the command line does not show; write 'workers' into ARGS to see it there",
                "info PB285: the variable UVICORN_UDS sets 'uds' of uvicorn 0.51.0, which the command line does not show; write 'uds' into ARGS to see it there",
            ]));
        var process = Compiled.One(Some.Uvicorn, environment: environment);
        Assert.That(process.Bindings, Is.EqualTo([new Binding.Unix("/run/a.sock")]));
        Assert.That(process.Lifecycle.Workers, Is.EqualTo(4));
        Assert.That(process.SocketCommand, Is.Null, "with workers the variable's socket would come before the descriptor");
    }

    [Test]
    public void Should_let_ARGS_win() => Assert.That(Compiled.Findings(Some.Uvicorn, Some.Args(("port", 1234)), With(("UVICORN_PORT", "9000"))), Is.Empty);

    [Test]
    public void Should_let_the_options_own_variable_win()
    {
        var environment = With(("WEB_CONCURRENCY", "8"), ("UVICORN_WORKERS", "2"));
        Assert.That(Compiled.One(Some.Uvicorn, environment: environment).Lifecycle.Workers, Is.EqualTo(2));
        Assert.That(Compiled.Codes(Some.Uvicorn, environment: environment), Is.EqualTo(["PB285"]));
    }

    [TestCase("UVICORN_PORT", "x", "error PB286: uvicorn 0.51.0 reads UVICORN_PORT for 'port', which takes an integer, not 'x'; write a number such as 8000")]
    [TestCase("UVICORN_RELOAD", "maybe", "error PB286: uvicorn 0.51.0 reads UVICORN_RELOAD as true or false, and 'maybe' is neither; write \"true\" or \"false\"")]
    [TestCase("WEB_CONCURRENCY", "two", "error PB286: uvicorn 0.51.0 reads WEB_CONCURRENCY for 'workers', which takes an integer, not 'two'; write a number such as 10")]
    [TestCase("UVICORN_HEADER", "A:b", "warning PB287: uvicorn 0.51.0 does not read the variable UVICORN_HEADER; did you mean UVICORN_HEADERS?")]
    [TestCase("UVICORN_NO_ACCESS_LOG", "1", "warning PB287: uvicorn 0.51.0 does not read the variable UVICORN_NO_ACCESS_LOG; did you mean UVICORN_ACCESS_LOG?")]
    public void Should_judge_the_value_and_the_name(string name, string value, string finding) =>
        Assert.That(Compiled.Findings(Some.Uvicorn, environment: With((name, value))), Does.Contain(finding));

    [TestCase("PORT")]
    [TestCase("HOST")]
    [TestCase("UVICORN_APP")]
    [TestCase("DJANGO_ENV")]
    public void Should_know_what_uvicorn_never_reads(string name) => Assert.That(Compiled.Findings(Some.Uvicorn, environment: With((name, "1"))), Is.Empty);

    [Test]
    public void Should_take_an_empty_variable_for_none() => Assert.That(Compiled.Findings(Some.Uvicorn, environment: With(("UVICORN_PORT", ""))), Is.Empty);

    [Test]
    public void Should_know_that_old_uvicorns_read_none() => Assert.That(
        Compiled.Findings(Some.Uvicorn, environment: With(("UVICORN_PORT", "1")) with { Versions = Some.Versions(("uvicorn", "0.15.0")) }),
        Is.EqualTo(["warning PB287: uvicorn 0.15.0 does not read the variable UVICORN_PORT; it does from 0.16.0 on"]));

    [Test]
    public void Should_judge_what_a_variable_switches_on() => Assert.That(
        Compiled.Codes(Some.Uvicorn, environment: With(("UVICORN_RELOAD", "true"), ("FORWARDED_ALLOW_IPS", "*"), ("UVICORN_HOST", "0.0.0.0"))),
        Is.EqualTo(["PB219", "PB285", "PB285", "PB285", "PB255"]));

    private static DeployEnvironment With(params (string Name, string Value)[] variables) =>
        Some.Environment with { Variables = [.. variables.Select(variable => new EnvironmentVariable(variable.Name, variable.Value, Some.Place))] };
}

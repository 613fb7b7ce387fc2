using System.Collections.Concurrent;
using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Delivery.Verification;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Verification;

public sealed class ServerVerifierTests : IDisposable
{
    private static readonly ConcurrentDictionary<string, string> Versions = new();

    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Test]
    [RequiresTool("/usr/bin/uvicorn")]
    public void Should_pass_what_uvicorn_takes()
    {
        var result = Verify("uvicorn", "shop.asgi:application", "--host=0.0.0.0", "--port=8000", "--workers=4", "--env-file=/etc/shop/not-here");

        Assert.That((result.Verifier, result.Outcome, result.Tool?.ToString()), Is.EqualTo(("uvicorn's parser", VerificationOutcome.Passed, $"uvicorn {Version("uvicorn")}")));
    }

    [TestCase("--port=http", "Invalid value for '--port': 'http' is not a valid integer")]
    [TestCase("--reload=True", "Option '--reload' does not take a value")]
    [TestCase("--log-level=INFO", "Invalid value for '--log-level': 'INFO' is not one of 'critical', 'error', 'warning', 'info', 'debug', 'trace'")]
    [RequiresTool("/usr/bin/uvicorn")]
    public void Should_say_what_uvicorn_refuses(string argument, string fault)
    {
        var result = Verify("uvicorn", "shop.asgi:application", "--workers=4", argument);

        Assert.That(Machine.Lines(result), Is.EqualTo([$"shop/settings/production.py:12:13: error PB612: uvicorn refuses the command line: {fault}"]));
        Assert.That(result.Findings.Single().Process, Is.EqualTo("web"));
    }

    [Test]
    [RequiresTool("/usr/bin/uvicorn")]
    public void Should_read_options_that_come_from_variables()
    {
        var process = Some.Process("uvicorn", Version("uvicorn"), "web", "shop.asgi:application");
        var position = new SourcePosition("prodserver.yaml", 3, 4);

        var result = _machine.VerifyCommands(Some.Plan() with
        {
            Processes = [process with { Environment = [new Core.Projects.EnvironmentVariable("UVICORN_PORT", "http", position)] }],
        });

        Assert.That(Machine.Lines(result), Is.EqualTo(
            ["shop/settings/production.py:7:5: error PB612: uvicorn refuses the command line: Invalid value for '--port': 'http' is not a valid integer"]));
    }

    [Test]
    [RequiresTool("/usr/bin/uvicorn")]
    public void Should_read_the_lines_for_sockets_and_containers_as_well()
    {
        var process = Some.Process("uvicorn", Version("uvicorn"), "web", "shop.asgi:application");
        var here = new SourcePosition("prodserver.yaml", 3, 4);

        var result = _machine.VerifyCommands(Some.Plan() with
        {
            Processes =
            [
                process with
                {
                    SocketCommand = process.Command.With(new Argument("--fd=three", here)),
                    ContainerCommand = process.Command.With(new Argument("--port=http", here)),
                },
            ],
        });

        Assert.That(Machine.Lines(result), Is.EqualTo(
        [
            "prodserver.yaml:3:4: error PB612: uvicorn refuses the command line: Invalid value for '--fd': 'three' is not a valid integer",
            "prodserver.yaml:3:4: error PB612: uvicorn refuses the command line: Invalid value for '--port': 'http' is not a valid integer",
        ]));
    }

    [Test]
    [RequiresTool("/usr/bin/uvicorn")]
    public void Should_skip_processes_of_another_version()
    {
        var result = _machine.VerifyCommands(Some.Plan() with { Processes = [Some.Process("uvicorn", "99.1", "web", "--nonsense")] });

        Assert.That((result.Outcome, result.Reason), Is.EqualTo(
            (VerificationOutcome.Skipped, $"uvicorn {Version("uvicorn")} is installed here, 99.1 in the environment")));
    }

    [TestCase("--bind=0.0.0.0:8000", null)]
    [TestCase("--user=nobody-here", null)]
    [TestCase("--loglevel=debug", "unrecognized arguments: --loglevel=debug")]
    [TestCase("--workers=-1", "workers: Value must be positive: -1")]
    [TestCase("--max-requests=many", "argument --max-requests: invalid int value: 'many'")]
    [RequiresTool("/usr/bin/gunicorn")]
    public void Should_ask_gunicorn(string argument, string? fault) => Check("gunicorn", ["shop.wsgi:application", argument], 11, fault);

    [TestCase("--listen=*:8000", null)]
    [TestCase("--host=no-such-host.invalid", null)]
    [TestCase("--bind=x", "option --bind not recognized")]
    [TestCase("--expose-tracebacks=False", "option --expose-tracebacks must not have an argument")]
    [RequiresTool("/usr/bin/waitress-serve")]
    public void Should_ask_waitress(string argument, string? fault) => Check("waitress", [argument, "shop.wsgi:application"], 10, fault);

    [Test]
    [RequiresTool("/usr/bin/uvicorn")]
    [RequiresTool("/usr/bin/gunicorn")]
    public void Should_judge_all_environments_and_servers()
    {
        var plan = Some.Plan() with
        {
            Processes =
            [
                Some.Process("uvicorn", Version("uvicorn"), "web", "shop.asgi:application"),
                Some.Process("gunicorn", Version("gunicorn"), "admin", "shop.wsgi:application"),
                Some.Process("celery", "5", "worker", "-A", "shop"),
            ],
        };
        var staging = plan with { Environment = plan.Environment with { Name = "staging" } };

        var report = _machine.Verify(new VerificationSubject(plan, []), new VerificationSubject(staging, []));

        Assert.That(report.Results.Select(result => $"{result.Verifier} {result.Environment} {result.Outcome}"), Is.EqualTo(
        [
            "uvicorn's parser production Passed",
            "uvicorn's parser staging Passed",
            "gunicorn's parser production Passed",
            "gunicorn's parser staging Passed",
        ]));
    }

    private void Check(string server, string[] arguments, int line, string? fault)
    {
        var lines = Machine.Lines(Verify(server, arguments));

        Assert.That(lines, Is.EqualTo(
            fault is null ? [] : new[] { $"shop/settings/production.py:{line}:13: error PB612: {server} refuses the command line: {fault}" }));
    }

    private VerificationResult Verify(string server, params string[] arguments) =>
        _machine.VerifyCommands(Some.Plan() with { Processes = [Some.Process(server, Version(server), "web", arguments)] });

    /// <summary>The version that is installed here.</summary>
    private string Version(string server) => Versions.GetOrAdd(
        server,
        name => _machine.VerifyCommands(Some.Plan() with { Processes = [Some.Process(name, "99", "web")] }).Tool!.Version!.ToString());
}

using Prodserver.Delivery.Verification;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Verification;

[RequiresTool("docker")]
[RequiresTool("dockerd")]
[FixtureLifeCycle(LifeCycle.SingleInstance)]
[Platform("Linux")]
public sealed class DockerfileVerifierTests : IDisposable
{
    private const string Dockerfile = """
        # syntax=docker/dockerfile:1
        FROM python:3.11-slim AS build
        WORKDIR /app
        COPY ["requirements.txt", "./"]
        RUN ["pip", "install", "-r", "requirements.txt"]

        FROM python:3.11-slim
        COPY --from=build --chown=65532:65532 ["/app", "/app"]
        USER 65532:65532
        EXPOSE 8000
        HEALTHCHECK --interval=10s CMD ["python", "-c", "pass"]
        CMD ["uvicorn", "shop.asgi:application", "--port=8000"]

        """;

    private DockerEngine _engine = null!;

    [OneTimeSetUp]
    public void StartEngine()
    {
        Assume.That(Environment.IsPrivilegedProcess, "a Docker engine of the test's own needs root");
        _engine = new DockerEngine();
    }

    public void Dispose() => _engine?.Dispose();

    [Test]
    public void Should_pass_a_file_without_pulling_its_base()
    {
        var result = Verify(Dockerfile);

        Assert.That(Machine.Lines(result), Is.Empty);
        Assert.That((result.Verifier, result.Outcome), Is.EqualTo(("Docker's Dockerfile parser", VerificationOutcome.Passed)));
    }

    [TestCase("WORKDIR /app", "WORKDIRX /app", ":3: unknown instruction: WORKDIRX, in 'WORKDIRX /app'", 3)]
    [TestCase("--interval=10s", "--interval=10", ":11: time: missing unit in duration \"10\", in 'HEALTHCHECK --interval=10 CMD [\"python\", \"-c\", \"pass\"]'", 11)]
    [TestCase("--interval", "--every", ":11: Unknown flag: every, in 'HEALTHCHECK --every=10s CMD [\"python\", \"-c\", \"pass\"]'", 11)]
    [TestCase("USER 65532:65532", "USER", ":9: USER requires exactly one argument, in 'USER'", 9)]
    [TestCase("EXPOSE 8000", "ENV A", ": ENV must have two arguments", 0)]
    [TestCase("--port=8000\"]", "--port=8000\", \\", ":12: the file ends within an instruction, in 'CMD [\"uvicorn\", \"shop.asgi:application\", \"--port=8000\", \\'", 12)]
    public void Should_say_what_docker_refuses(string good, string bad, string fault, int line)
    {
        var lines = Machine.Lines(Verify(Dockerfile.Replace(good, bad, StringComparison.Ordinal)));

        Assert.That(lines, Is.EqualTo(
            [$"production/docker/Dockerfile{(line > 0 ? $":{line}" : "")}: error PB613: docker on docker/Dockerfile{fault}"]));
    }

    [TestCase("FROM scratch")]
    [TestCase("FROM scratch\n\n\n")]
    public void Should_pass_files_with_unusual_ends(string text) => Assert.That(Machine.Lines(Verify(text)), Is.Empty);

    [Test]
    public void Should_refuse_a_file_without_a_base() =>
        Assert.That(Machine.Lines(Verify("RUN true\n")), Is.EqualTo(
            ["production/docker/Dockerfile: error PB613: docker on docker/Dockerfile: no build stage in current context"]));

    [Test]
    public void Should_not_ask_an_engine_in_the_network()
    {
        using var machine = new Machine { Environment = { ["DOCKER_HOST"] = "tcp://192.0.2.1:2375" } };

        var result = machine.Verify(Some.Plan(), "docker/Dockerfile", Dockerfile);

        Assert.That((result.Outcome, result.Reason), Is.EqualTo(
            (VerificationOutcome.Skipped, "the Docker engine is not on this machine but at tcp://192.0.2.1:2375")));
    }

    [Test]
    public void Should_skip_where_no_engine_answers()
    {
        using var machine = new Machine { Environment = { ["DOCKER_HOST"] = "unix:///nowhere/docker.sock" } };

        var result = machine.Verify(Some.Plan(), "docker/Dockerfile", Dockerfile);

        Assert.That((result.Outcome, result.Reason), Is.EqualTo(
            (VerificationOutcome.Skipped, "no Docker engine answers at unix:///nowhere/docker.sock")));
    }

    [Test]
    [Explicit("Debian 12 has neither buildx nor an engine with BuildKit's check: run it where 'docker build --check' works")]
    public void Should_have_buildkit_check_the_file_without_asking_a_registry_for_its_images()
    {
        var text = Dockerfile.Replace("COPY --from=build", "COPY --from=example.com/none:1 [\"/a\", \"/b\"]\nCOPY --from=build", StringComparison.Ordinal);
        using var machine = new Machine { Environment = { ["HOME"] = Environment.GetEnvironmentVariable("HOME")!, ["DOCKER_HOST"] = Environment.GetEnvironmentVariable("DOCKER_HOST") ?? "" } };
        string[] Lines(string good, string bad) => [.. Machine.Lines(machine.Verify(Some.Plan(), "docker/Dockerfile", text.Replace(good, bad, StringComparison.Ordinal)))];

        Assert.That(Lines("FROM", "FROM"), Is.Empty);
        Assert.That(Lines("EXPOSE 8000", "ENV API_TOKEN=$PYTHON_VERSION"), Is.EqualTo(new[]
        {
            "production/docker/Dockerfile:11: warning PB613: docker on docker/Dockerfile:11: Do not use ARG or ENV instructions for sensitive data (ENV \"API_TOKEN\") (SecretsUsedInArgOrEnv), in 'ENV API_TOKEN=$PYTHON_VERSION'",
        }));
        Assert.That(Lines("USER 65532:65532", "USER"), Is.EqualTo(new[]
        {
            "production/docker/Dockerfile:10: error PB613: docker on docker/Dockerfile:10: USER requires exactly one argument, in 'USER'",
        }));
    }

    private VerificationResult Verify(string text)
    {
        using var machine = new Machine { Environment = { ["DOCKER_HOST"] = _engine.Address } };
        return machine.Verify(Some.Plan(), "docker/Dockerfile", text);
    }
}

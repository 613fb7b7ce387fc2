using Prodserver.Delivery.Verification;
using Prodserver.Delivery.Verification.Docker;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Verification;

public sealed class ComposeVerifierTests : IDisposable
{
    private const string File = "services:\n  web:\n    image: shop\n    init: true\n    ports: [\"127.0.0.1:8000:8000\"]\n";

    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Test]
    [RequiresTool("docker-compose")]
    public void Should_pass_a_compose_file() => Assert.That(Machine.Lines(Verify(File)), Is.Empty);

    /// <summary>Version 1, which Debian ships, has no such key.</summary>
    [Test]
    [RequiresTool("docker-compose")]
    public void Should_pass_the_name_of_the_project_in_every_version() => Assert.That(Machine.Lines(Verify("# a project\nname: \"shop\"\n\n" + File)), Is.Empty);

    [Test]
    [RequiresTool("docker-compose")]
    public void Should_keep_the_line_of_a_fault_after_the_name() => Assert.That(
        Verify("# a project\nname: \"shop\"\n\n" + File + "    bogus: 1\n").Findings.Single().Position.ToString(),
        Is.EqualTo("production/docker/compose.yaml:9"));

    [Test]
    [RequiresTool("docker-compose")]
    public void Should_say_what_compose_refuses()
    {
        var finding = Verify(File + "    bogus: 1\n").Findings.Single();

        Assert.That((finding.Code.Id, finding.Position.ToString()), Is.EqualTo(("PB614", "production/docker/compose.yaml:6")));
    }

    [TestCase(
        "The Compose file './compose.yaml' is invalid because:\nUnsupported config option for services.web: 'bogus'\n'name' does not match any of the regexes: '^x-'\n\nYou might be seeing this error\n",
        "4: Unsupported config option for services.web: 'bogus'",
        "1: 'name' does not match any of the regexes: '^x-'")]
    [TestCase("time=\"2026\" level=warning msg=\"x\"\nvalidating /x/compose.yaml: services.web additional properties 'bogus' not allowed\n", "4: validating /x/compose.yaml: services.web additional properties 'bogus' not allowed")]
    [TestCase("services.web Additional property bogus is not allowed\n", "4: services.web Additional property bogus is not allowed")]
    [TestCase("yaml: line 3: did not find expected node content\n", "3: yaml: line 3: did not find expected node content")]
    [TestCase("while parsing a flow node\n  in \"./compose.yaml\", line 2, column 1\n", "2: while parsing a flow node in \"./compose.yaml\", line 2, column 1")]
    [TestCase("something else\n", "0: something else")]
    [TestCase("")]
    public void Should_find_the_lines_of_what_either_version_says(string error, params string[] faults)
    {
        var file = Some.File("docker/compose.yaml", "name: shop\nservices:\n  web:\n    bogus: 1\n");

        Assert.That(ComposeMessages.Read(error, file).Select(fault => $"{fault.Line}: {fault.Text}"), Is.EqualTo(faults));
    }

    private VerificationResult Verify(string text) => _machine.Verify(Some.Plan(), "docker/compose.yaml", text);
}

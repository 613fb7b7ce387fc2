using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Tests.Projects;

/// <summary>Where an environment is delivered to.</summary>
public sealed class DeployTargetTests
{
    [Test]
    public void Should_be_hosts_with_releases_where_the_config_says_ssh()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml(
            """
            deploy: {to: ssh, hosts: [web1, "deploy@web2.example.com", "ssh://web3:2222", web1], ssh_config: deploy/ssh_config, drain: 0, keep: 2, migrate: false, order: [web]}
            """);

        var environment = project.Environment();
        var hosts = (DeployTarget.Hosts)environment.Deploy;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(hosts.Addresses, Is.EqualTo(new[] { "web1", "deploy@web2.example.com", "ssh://web3:2222" }));
            Assert.That((hosts.SshConfig, hosts.HealthTimeout, hosts.Drain, hosts.Keep, hosts.Migrates), Is.EqualTo(("deploy/ssh_config", 30, 0, 2, false)));
            Assert.That(hosts.Order, Is.EqualTo(new[] { "web" }));
            Assert.That((environment.Paths.Code, environment.Paths.Releases), Is.EqualTo(("/srv/shop/current", "/srv/shop/releases")));
            Assert.That(environment.Paths.VirtualEnvironment, Does.Match("^/srv/shop/shared/venvs/[0-9a-f]{12}$"));
            Assert.That(environment.Paths.MakesEnvironment, Is.True);
        }
    }

    [Test]
    public void Should_have_one_environment_for_one_set_of_packages()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("deploy: {to: ssh, hosts: [web1]}\n");
        var before = project.Environment().Paths.VirtualEnvironment;

        File.AppendAllText(Path.Combine(project.Path, "requirements.txt"), "\ncelery==5.2.6\n");

        Assert.That(project.Environment().Paths.VirtualEnvironment, Is.Not.EqualTo(before));
    }

    [Test]
    public void Should_leave_alone_a_virtual_environment_that_the_config_names()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("deploy: {to: ssh, hosts: [web1]}\nvirtualenv: /opt/venv\n");

        Assert.That(project.Environment().Paths.MakesEnvironment, Is.False);
    }

    [TestCase("deploy: {to: ssh}\n", "prodserver.yaml:1:14: error PB347: production is deployed by ssh, but to no host; name them: deploy: {to: ssh, hosts: [web1.example.com]}")]
    [TestCase("deploy: {to: ssh, hosts: [web1], order: [wep]}\n", "prodserver.yaml:1:42: error PB348: there is no process 'wep' to replace in an order; did you mean 'web'?")]
    public void Should_refuse_what_can_not_be_deployed(string yaml, string finding)
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml(yaml);

        Assert.That(project.Read().Findings.Select(found => found.ToString()), Is.EqualTo(new[] { finding }));
    }

    [TestCase("-oProxyCommand=id")]
    [TestCase("web1 -v")]
    [TestCase("a;b")]
    public void Should_refuse_a_host_that_ssh_could_take_for_an_option(string host)
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml($"deploy: {{to: ssh, hosts: [\"{host}\"]}}\n");

        Assert.That(project.Findings(), Does.Match("(?m)^prodserver.yaml:1:2[0-9]: error PB[0-9]+: .*a host that ssh takes"));
    }
}

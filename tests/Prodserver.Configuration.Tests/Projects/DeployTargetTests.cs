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

    [TestCase("{releases: true, path: /srv/artifacts}", "/srv/artifacts", 5)]
    [TestCase("{releases: true, path: \"out/{environment}\", keep: 2}", "out/production", 2)]
    [TestCase("{releases: false, path: out}", "out", null)]
    public void Should_be_a_folder_with_releases_where_the_config_asks_for_them(string deploy, string path, int? keep)
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml($"deploy: {deploy}\n");

        Assert.That(project.Environment().Deploy, Is.EqualTo(new DeployTarget.Directory(path) { Keep = keep }));
    }

    [Test]
    public void Should_refuse_releases_without_a_folder()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("deploy: {releases: true}\n");

        Assert.That(project.Findings(), Does.Contain("prodserver.yaml:1:20: error PB365: releases need a folder of their own; name it: deploy: {releases: true, path: /srv/artifacts}"));
    }

    [Test]
    public void Should_be_a_swarm_where_the_config_says_so()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("deploy: {to: swarm, context: manager, publish: host, keep: 2}\nprocesses: {web: {replicas: 3}}\n");

        var environment = project.Environment();

        Assert.That(
            (DeployTarget.Swarm)environment.Deploy with { Order = [], Hooks = [] },
            Is.EqualTo(new DeployTarget.Swarm { Context = "manager", Publish = SwarmPublish.Host, Keep = 2 } with { Order = [], Hooks = [] }));
        Assert.That(environment.Processes[0].Replicas, Is.EqualTo(3));
    }

    [TestCase("swarm", "before-start", "a swarm brings a release into service by itself")]
    [TestCase("docker", "after-static", "the image has the static files already")]
    public void Should_refuse_a_hook_that_would_never_run(string to, string moment, string reason)
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml($"deploy: {{to: {to}, hooks: {{{moment}: [python, -V]}}}}\n");

        Assert.That(project.Findings(), Does.Contain($"error PB366: {moment} would never run: {reason}; remove it"));
    }

    [Test]
    public void Should_be_of_the_kind_that_the_run_asks_for()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("deploy: {to: ssh, hosts: [web1]}\n");

        var environments = new[] { DeployKind.Directory, DeployKind.Docker, DeployKind.Swarm, DeployKind.Ssh }
            .Select(kind => ProjectReader.Read(project.Path, new ProjectOptions { To = kind }).Value!.Environments[0]).ToList();

        Assert.That(environments.Select(environment => environment.Deploy.GetType()), Is.EqualTo(new[] { typeof(DeployTarget.Directory), typeof(DeployTarget.Docker), typeof(DeployTarget.Swarm), typeof(DeployTarget.Hosts) }));
        Assert.That(environments.Select(environment => environment.Paths.Releases), Is.EqualTo(new[] { null, null, null, "/srv/shop/releases" }));
    }

    [Test]
    public void Should_be_an_engine_where_the_config_says_docker()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml(
            """
            image: {name: "registry.example.com:5000/team/shop"}
            deploy: {to: docker, context: edge, registry: {username: deploy, password: REGISTRY_PASSWORD}, proxy: "nginx:1.22", health_timeout: 5, order: [web]}
            """);

        var engine = (DeployTarget.Docker)project.Environment().Deploy;

        Assert.That(engine with { Order = [], Hooks = [] }, Is.EqualTo(new DeployTarget.Docker
        {
            Context = "edge",
            Registry = new Registry("registry.example.com:5000", new RegistryLogin("deploy", "REGISTRY_PASSWORD")),
            Proxy = "nginx:1.22",
            HealthTimeout = 5,
            Order = [],
            Hooks = [],
        }));
        Assert.That(engine.Order, Is.EqualTo(new[] { "web" }));
    }

    [Test]
    public void Should_keep_images_in_the_engine_where_the_config_names_no_registry()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("deploy: {to: docker}\n");

        var engine = (DeployTarget.Docker)project.Environment().Deploy;

        Assert.That((engine.Context, engine.Registry, engine.Proxy), Is.EqualTo(((string?)null, (Registry?)null, DeployTarget.Docker.NginxImage)));
    }

    [TestCase("shop", null)]
    [TestCase("team/shop", null)]
    [TestCase("docker.io/team/shop", null)]
    [TestCase("localhost/shop", "localhost")]
    [TestCase("registry.example.com/shop", "registry.example.com")]
    [TestCase("registry:5000/shop", "registry:5000")]
    public void Should_find_the_registry_in_an_images_name(string image, string? server) => Assert.That(Registry.ServerOf(image), Is.EqualTo(server));

    [TestCase("deploy: {to: docker, registry: {username: ada}}\n", "prodserver.yaml:1:43: error PB349: the login to the registry has a user name or a password only; say both: registry: {username: deploy, password: REGISTRY_PASSWORD}")]
    [TestCase("deploy: {to: docker, registry: {server: r.example.com}}\n", "prodserver.yaml:1:41: error PB364: the image 'shop' would be pushed to Docker Hub, not to r.example.com; name it so: image: {name: r.example.com/shop}")]
    [TestCase("image: {name: a.example.com/team/shop}\ndeploy: {to: docker, registry: {server: r.example.com}}\n", "prodserver.yaml:2:41: error PB364: the image 'a.example.com/team/shop' would be pushed to a.example.com, not to r.example.com; name it so: image: {name: r.example.com/team/shop}")]
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

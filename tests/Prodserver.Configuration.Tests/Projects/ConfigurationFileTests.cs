namespace Prodserver.Configuration.Tests.Projects;

internal sealed class ConfigurationFileTests
{
    [TestCase("projet: shop\n", "prodserver.yaml:1:1: error PB330: unknown key 'projet'; did you mean 'project'?")]
    [TestCase(
        "environments:\n  production:\n    host: {cpu: 4}\n",
        "prodserver.yaml:3:12: error PB330: unknown key 'cpu' in 'environments.production.host'; did you mean 'cpus'?")]
    [TestCase("host: {ram: 4}\n", "prodserver.yaml:1:8: error PB330: unknown key 'ram' in 'host'; the keys here are cpus, memory")]
    [TestCase("host: 4\n", "prodserver.yaml:1:7: error PB331: 'host' is an integer, and not a map of the keys of a host; write a map of the keys of a host")]
    [TestCase("- a\n", "prodserver.yaml:1:1: error PB331: the document is a list, and not a map; write 'key: value' lines")]
    [TestCase("server_names: example.com\n", "prodserver.yaml:1:15: error PB331: 'server_names' is a text, and not a list of host names; write a list of host names")]
    [TestCase("host: {cpus: '4'}\n", "prodserver.yaml:1:14: error PB331: 'host.cpus' is a text, and not an integer from 1 to 4096; write an integer from 1 to 4096")]
    [TestCase("variables: {A: }\n", "prodserver.yaml:1:16: error PB331: 'variables.A' is empty, and not a text, a number or a boolean; write a text, a number or a boolean")]
    [TestCase(
        "processes: {web: {args: {x: {a: 1}}}}\n",
        "prodserver.yaml:1:29: error PB331: the option 'processes.web.args.x' has a map as a value; write a text, a number, a boolean or a list of them")]
    [TestCase("host: {cpus: 0}\n", "prodserver.yaml:1:14: error PB332: the value '0' of 'host.cpus' is not an integer from 1 to 4096; write an integer from 1 to 4096")]
    [TestCase("host: {memory: 8 GB}\n", "prodserver.yaml:1:16: error PB332: the value '8 GB' of 'host.memory' is not an amount of memory such as 512M or 8G; write an amount of memory such as 512M or 8G")]
    [TestCase("launcher: docker\n", "prodserver.yaml:1:11: error PB332: the value 'docker' of 'launcher' is not 'native' or 'manage'; write 'native' or 'manage'")]
    [TestCase("user: root\n", "prodserver.yaml:1:7: error PB332: the value 'root' of 'user' is not the name of a system user other than root; write the name of a system user other than root")]
    [TestCase("settings: shop.{env}\n", "prodserver.yaml:1:11: error PB332: the value 'shop.{env}' of 'settings' is not a dotted module name such as shop.settings.production; write a dotted module name such as shop.settings.production")]
    [TestCase("processes: {'a b': {}}\n", "prodserver.yaml:1:13: error PB332: the name 'a b' in 'processes' is not a name of letters, digits, dashes and underscores, at most 48 characters; write a name of letters, digits, dashes and underscores, at most 48 characters")]
    [TestCase("secrets: ['A=hunter2']\n", "prodserver.yaml:1:11: error PB332: the value of 'secrets' is not the name of a variable such as DATABASE_URL; write the name of a variable such as DATABASE_URL")]
    [TestCase("tls: {certificate: /a.pem}\n", "prodserver.yaml:1:6: error PB333: 'tls' lacks the key 'key'; add an absolute path without '..'")]
    [TestCase("project: shop\nproject: shop\n", "prodserver.yaml:2:1: error PB322: the key 'project' is given again; line 1 has it first; keep one of the two")]
    public void Should_say_what_is_wrong_and_where(string yaml, string finding)
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml(yaml);

        Assert.That(project.Findings(), Is.EqualTo(finding));
    }

    [Test]
    public void Should_report_everything_that_is_wrong_at_once()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml("a: 1\nhost: {cpus: x, memory: 1}\nuser: ''\ntls: {}\n");

        Assert.That(project.Read().Findings.Select(finding => $"{finding.Position.Line} {finding.Code}"), Is.EqualTo(new[] { "1 PB330", "2 PB331", "2 PB331", "3 PB332", "4 PB333", "4 PB333" }));
    }

    [Test]
    public void Should_refuse_a_folder_of_its_name()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Write("prodserver.yaml/production.yaml", "project: shop\n");

        Assert.That(project.Findings(), Is.EqualTo("prodserver.yaml: error PB311: this is a folder, so the config in it is not read; make it a file"));
    }

    [Test]
    public void Should_not_overlook_a_file_of_another_name()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Write("prodserver.yml", "project: shop\n");

        Assert.That(project.Findings(), Is.EqualTo("prodserver.yml: error PB334: this file is not read; rename it to prodserver.yaml"));
    }

    [Test]
    public void Should_take_an_empty_file_or_sections_as_nothing_said([Values("", "# nothing yet\n", "environments:\nprocesses:\nvariables:\nsecrets:\nhost:\n")] string yaml)
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml(yaml);

        Assert.That(project.Findings(), Is.Empty);
    }

    [Test]
    public void Should_share_keys_through_anchors()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Yaml(
            """
            environments:
              eu: &shared
                user: shop
                variables: {A: 1}
              us:
                <<: *shared
                user: shop-us
            """);

        Assert.That(
            project.Read().Value!.Environments.Select(environment => $"{environment.Name} {environment.User} {environment.Variables.Single().Position}"),
            Is.EqualTo(new[] { "eu shop prodserver.yaml:4:20", "us shop-us prodserver.yaml:4:20" }));
    }
}

using System.Globalization;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Tests.Projects;

internal sealed class ProcessTests
{
    private const string Two =
        """
        PRODUCTION_PROCESSES = {
            "web": {"BACKEND": "a.Web", "ARGS": {"host": "0.0.0.0", "port": 8000, "workers": 2}},
            "worker": {"BACKEND": "a.Worker", "APP": "shop.celery.app"},
        }
        """;

    [Test]
    public void Should_keep_processes_and_options_in_their_order()
    {
        using var project = ProjectFolder.With(Two);

        Assert.That(
            Lines(project),
            Is.EqualTo(
                """
                web a.Web {host: '0.0.0.0', port: 8000, workers: 2} app=- route=/ health= Standard
                worker a.Worker - app='shop.celery.app' route= health= Standard
                """));
    }

    [Test]
    public void Should_give_each_process_the_places_it_was_written_at()
    {
        using var project = ProjectFolder.With(Two);

        var web = project.Environment().Processes[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(web.Position, Is.EqualTo(new SourcePosition("shop/settings.py", 2, 5)));
            Assert.That(web.BackendPosition, Is.EqualTo(new SourcePosition("shop/settings.py", 2, 24)));
            Assert.That(web.Args!.Position, Is.EqualTo(new SourcePosition("shop/settings.py", 2, 41)));
        }
    }

    [Test]
    public void Should_take_a_short_name_of_a_server_from_the_file()
    {
        using var project = ProjectFolder.With(Two).Yaml("processes: {web: {backend: gunicorn-asgi, args: {}}, chat: {backend: daphne}}");

        Assert.That(
            Lines(project),
            Is.EqualTo(
                """
                web gunicorn-asgi {host: '0.0.0.0', port: 8000, workers: 2} app=- route=/ health= Standard
                worker a.Worker - app='shop.celery.app' route= health= Standard
                chat daphne - app=- route= health= Standard
                """));
    }

    [Test]
    public void Should_put_the_file_over_the_setting_and_the_environment_over_both()
    {
        using var project = ProjectFolder.With(Two).Yaml(
            """
            hardening: standard
            processes:
              web: {health: /up/, args: {port: 9000, log-level: info}, hardening: strict}
              worker: {app: shop.other.app}
            environments:
              production:
                processes:
                  web: {health: /healthz/, args: {port: 9001, header: [a, b]}, route: /shop/, launcher: manage}
                  beat: {backend: a.Beat}
            """);

        Assert.That(
            Lines(project),
            Is.EqualTo(
                """
                web a.Web {host: '0.0.0.0', port: 9001, workers: 2, log-level: 'info', header: ['a', 'b']} app=- route=/shop/ health=/healthz/ Strict Manage
                worker a.Worker - app='shop.other.app' route= health= Standard
                beat a.Beat - app=- route= health= Standard
                """));
    }

    [Test]
    public void Should_leave_the_root_to_the_process_that_declares_it()
    {
        using var project = ProjectFolder.With("PRODUCTION_PROCESSES = {'web': {'BACKEND': 'a.Web'}, 'site': {'BACKEND': 'a.Web'}}").Yaml("processes: {site: {route: /}}\n");

        Assert.That(project.Environment().Processes.Select(process => process.Route), Is.EqualTo(new[] { null, "/" }));
    }

    [Test]
    public void Should_replace_args_by_a_text()
    {
        using var project = ProjectFolder.With(Two).Yaml("processes: {web: {args: '--port=1'}}\n");

        Assert.That(ProjectFolder.Text(project.Environment().Processes[0].Args), Is.EqualTo("'--port=1'"));
    }

    [Test]
    public void Should_keep_whatever_ARGS_are_for_the_server_to_judge([Values("''", "None", "[1]", "'--x'", "{}", "{'a': None}", "5", "{'a': 1.50}")] string args)
    {
        using var project = ProjectFolder.With($"PRODUCTION_PROCESSES = {{'web': {{'BACKEND': 'a.Web', 'ARGS': {args}}}}}");

        Assert.That(ProjectFolder.Text(project.Environment().Processes[0].Args), Is.EqualTo(args == "{'a': 1.50}" ? "{a: 1.5}" : args.Replace("'a'", "a", StringComparison.Ordinal)));
    }

    [Test]
    public void Should_give_a_rate_limit_its_default_burst()
    {
        using var project = ProjectFolder.With(Two).Yaml("processes: {web: {rate_limit: {requests_per_second: 20, connections: 5}}}\n");

        Assert.That(project.Environment().Processes[0].RateLimit, Is.EqualTo(new RateLimit(20, 20, 5, new SourcePosition("prodserver.yaml", 1, 53))));
    }

    [Test]
    public void Should_keep_the_numbers_of_the_file_as_they_are_written()
    {
        using var project = ProjectFolder.With(Two).Yaml("processes: {web: {args: {umask: 0022, timeout: 1.50, port: 8001, reload: true, x: null, big: 0x1F}}}\n");

        Assert.That(
            ProjectFolder.Text(project.Environment().Processes[0].Args),
            Is.EqualTo("{host: '0.0.0.0', port: 8001, workers: 2, umask: '0022', timeout: 1.50, reload: True, x: None, big: '0x1F'}"));
    }

    [TestCase("[]", "shop/settings.py:1:24: error PB351: PRODUCTION_PROCESSES is a list; make it a dict with a dict for each process")]
    [TestCase("{}", "shop/settings.py:1:24: error PB352: PRODUCTION_PROCESSES is empty; add a process")]
    [TestCase("{'web': 'x'}", "shop/settings.py:1:32: error PB351: the process 'web' is a string; make it a dict with BACKEND and, where needed, ARGS")]
    [TestCase("{'web': {}}", "shop/settings.py:1:25: error PB353: the process 'web' has no BACKEND; name the class that starts it")]
    [TestCase("{'web': {'BACKEND': None}}", "shop/settings.py:1:25: error PB353: the process 'web' has no BACKEND; name the class that starts it")]
    [TestCase("{'web': {'BACKEND': 5}}", "shop/settings.py:1:44: error PB354: BACKEND is an integer; write a dotted path such as 'django_prodserver.backends.uvicorn.UvicornServer'")]
    [TestCase("{'web': {'BACKEND': 'Web'}}", "shop/settings.py:1:44: error PB354: BACKEND 'Web' is no dotted path of a class; write a dotted path such as 'django_prodserver.backends.uvicorn.UvicornServer'")]
    [TestCase("{'web': {'BACKEND': 'a.Web', 'Args': {}}}", "shop/settings.py:1:53: warning PB355: the process 'web' has the key 'Args', which no backend of django-prodserver reads; did you mean 'ARGS'?")]
    [TestCase("{'web': {'BACKEND': 'a.Web', 'whatever': {}}}", "shop/settings.py:1:53: warning PB355: the process 'web' has the key 'whatever', which no backend of django-prodserver reads; remove it")]
    public void Should_say_what_is_wrong_with_the_setting(string setting, string finding)
    {
        using var project = ProjectFolder.With($"PRODUCTION_PROCESSES = {setting}\n");

        Assert.That(project.Findings(), Is.EqualTo(finding));
    }

    [TestCase("a/b")]
    [TestCase("..")]
    [TestCase("a%b")]
    [TestCase("a@b")]
    [TestCase("a b")]
    [TestCase("")]
    [TestCase("wéb")]
    [TestCase("-web")]
    [TestCase("web.1")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Should_refuse_a_name_that_can_not_be_part_of_a_unit_name(string name)
    {
        using var project = ProjectFolder.With($"PRODUCTION_PROCESSES = {{'{name}': {{'BACKEND': 'a.Web'}}}}");

        Assert.That(
            project.Findings(),
            Is.EqualTo($"shop/settings.py:1:25: error PB356: the process name '{name}' can't be part of a unit name; use letters, digits, dashes and underscores, at most 48"));
    }

    [Test]
    public void Should_take_names_of_letters_digits_dashes_and_underscores([Values("web", "Web", "web-2", "web_2", "2", "_x")] string name)
    {
        using var project = ProjectFolder.With($"PRODUCTION_PROCESSES = {{'{name}': {{'BACKEND': 'a.Web'}}}}");

        Assert.That(project.Environment().Processes.Single().Name, Is.EqualTo(name));
    }

    [Test]
    public void Should_refuse_what_is_said_of_a_process_that_no_environment_has()
    {
        using var project = ProjectFolder.With(Two).Write("shop/settings_dev.py", "PRODUCTION_PROCESSES = {'web': {'BACKEND': 'a.Web'}}")
            .Yaml("processes:\n  worker: {health: /x}\n  wbe: {health: /x}\nenvironments:\n  dev:\n    processes:\n      worker: {health: /x}\n");

        Assert.That(
            project.Findings(),
            Is.EqualTo(
                """
                prodserver.yaml:3:3: error PB357: no environment has a process 'wbe'; did you mean 'web'?
                prodserver.yaml:7:7: error PB357: the environment 'dev' has no process 'worker'; give it a backend
                """));
    }

    [Test]
    public void Should_refuse_two_processes_on_one_route()
    {
        using var project = ProjectFolder.With(Two).Yaml("processes:\n  web: {route: /a/}\n  worker: {route: /a/}\n");

        Assert.That(project.Findings(), Is.EqualTo("prodserver.yaml:3:19: error PB358: the route '/a/' of process 'worker' is that of another process; give each process a route of its own"));
    }

    [Test]
    public void Should_refuse_to_merge_args_over_a_string()
    {
        using var project = ProjectFolder.With("PRODUCTION_PROCESSES = {'web': {'BACKEND': 'a.Web', 'ARGS': '--x'}}").Yaml("processes: {web: {args: {port: 1}}}\n");

        Assert.That(
            project.Findings(),
            Is.EqualTo("prodserver.yaml:1:25: error PB359: args can't be merged over ARGS of process 'web', which is a string (shop/settings.py:1:61); write args as one text, or ARGS as a dict"));
    }

    [Test]
    public void Should_miss_the_setting_in_a_declared_environment()
    {
        using var project = ProjectFolder.With(ProjectFolder.Web).Write("shop/other.py", "X = 1\n").Yaml("environments:\n  live: {settings: shop.other}\n");

        Assert.That(
            project.Findings(),
            Is.EqualTo("prodserver.yaml:2:3: error PB352: the settings module 'shop.other' ends up without PRODUCTION_PROCESSES; add the setting, or processes with a backend here"));
    }

    private static string Lines(ProjectFolder project) => string.Join('\n', project.Environment().Processes.Select(process => string.Create(
        CultureInfo.InvariantCulture,
        $"{process.Name} {process.Backend} {ProjectFolder.Text(process.Args)} app={ProjectFolder.Text(process.App)} route={process.Route} health={process.Health} {process.Hardening} {process.Launcher}").TrimEnd()));
}

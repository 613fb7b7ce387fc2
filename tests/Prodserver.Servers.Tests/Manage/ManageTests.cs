using Prodserver.Core;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Manage;

/// <summary>What happens where manage.py starts the processes, and django-prodserver translates ARGS in its own way.</summary>
public sealed class ManageTests
{
    [TestCase("2.4.0", Some.Uvicorn, "python manage.py prodserver web")]
    [TestCase("3.0.0", Some.Uvicorn, "python manage.py server web")]
    [TestCase("3.0.0", Some.DjangoQ2, "python manage.py worker web")]
    public void Should_start_by_manage(string version, string backend, string line) =>
        Assert.That(string.Join(' ', Compiled.One(backend, null, In(version)).Command.Argv), Is.EqualTo(line));

    [Test]
    public void Should_let_a_process_choose_its_launcher() => Assert.That(
        Compiled.All(
            Some.Environment,
            Some.Process(args: Some.Args(("host", "0.0.0.0")), name: "web") with { Launcher = Launcher.Manage },
            Some.Process(args: Some.Args(("port", 9000)), name: "api")).Value!.Select(process => string.Join(' ', process.Command.Argv)),
        Is.EqualTo(["python manage.py prodserver web", "uvicorn myproject.asgi:application --port=9000"]));

    [TestCase("reload", true, "error PB235: django-prodserver 2.4.0 would write --reload=True, and uvicorn 0.51.0 takes no value there; use the native launcher")]
    [TestCase("no-access-log", "True", "error PB235: django-prodserver 2.4.0 would write --no-access-log=True, and uvicorn 0.51.0 takes no value there; use the native launcher")]
    [TestCase("access-log", null, "error PB235: django-prodserver 2.4.0 would write --access-log=None, and uvicorn 0.51.0 takes no value there; use the native launcher")]
    public void Should_refuse_flags_that_the_package_writes_with_a_value(string key, object? value, string finding) =>
        Assert.That(Compiled.Findings(Some.Uvicorn, Args((key, value)), In("2.4.0", EnvironmentKind.Development)), Is.EqualTo([finding]));

    [Test]
    public void Should_take_None_for_a_bare_flag_from_the_package_that_writes_it() =>
        Assert.That(Compiled.Findings(Some.Uvicorn, Args(("no-access-log", null)), In("3.0.0")), Is.Empty);

    [Test]
    public void Should_say_how_the_newer_package_writes_a_bare_flag() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Args(("no-access-log", true)), In("3.0.0")),
        Is.EqualTo(
        [
            "error PB235: django-prodserver 3.0.0 would write --no-access-log=True, and uvicorn 0.51.0 takes no value there; write 'no-access-log': None, or use the native launcher",
        ]));

    [Test]
    public void Should_refuse_a_list_and_not_show_it() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Args(("header", new object[] { "A:b", "C:d" })), In("2.4.0")),
        Is.EqualTo(
        [
            "error PB235: django-prodserver 2.4.0 would write the list of 2 as one word, in Python's spelling with brackets and quotes; use the native launcher",
        ]));

    [Test]
    public void Should_refuse_a_string_of_several_words() => Assert.That(
        Compiled.Codes(Some.Uvicorn, Some.Text("--host=0.0.0.0 --port=8123"), In("2.4.0")), Is.EqualTo(["PB225", "PB235"]));

    [Test]
    public void Should_take_a_string_of_one_word() => Assert.That(Compiled.Codes(Some.Uvicorn, Some.Text("--host=0.0.0.0"), In("2.4.0")), Is.EqualTo(["PB225"]));

    [Test]
    public void Should_refuse_ARGS_of_None() => Assert.That(
        Compiled.Codes(Some.Uvicorn, Some.Value(null), In("2.4.0", EnvironmentKind.Development)), Is.EqualTo(["PB227", "PB237"]));

    [TestCase("uds", "/run/a.sock", "error PB236: django-prodserver 2.4.0 would silently drop 'uds'; use the native launcher")]
    [TestCase("runtime-mode", "mt", "error PB236: django-prodserver 2.4.0 would silently drop 'runtime-mode'; use the native launcher")]
    public void Should_refuse_keys_that_the_package_drops(string key, string value, string finding) =>
        Assert.That(Compiled.Findings(Some.Granian, Some.Args((key, value)), In("2.4.0", EnvironmentKind.Development)), Is.EqualTo([finding]));

    [Test]
    public void Should_take_granians_flags_as_the_package_converts_them() => Assert.That(
        Compiled.Findings(Some.Granian, Some.Args(("address", "0.0.0.0"), ("websockets", "True")), In("2.4.0")), Is.Empty);

    [Test]
    public void Should_refuse_granians_certificate_and_key() => Assert.That(
        Compiled.Findings(Some.Granian, Some.Args(("address", "0.0.0.0"), ("ssl-cert", "."), ("ssl-key", ".")), In("2.4.0")),
        Is.EqualTo(["error PB237: django-prodserver 2.4.0 can't start granian with a certificate and a key: it passes texts where paths are asked for; use the native launcher"]));

    [TestCase(Some.CeleryBeat, null, "error PB237: django-prodserver 2.4.0 can't start Celery beat: it calls a method that Beat does not have; use the native launcher")]
    [TestCase(Some.CeleryWorker, "4", "error PB237: django-prodserver 2.4.0 can't start a Celery worker with ARGS: it passes them where Worker takes an application; "
        + "use the native launcher, or leave ARGS empty")]
    public void Should_refuse_celery_as_the_package_calls_it(string backend, string? concurrency, string finding)
    {
        var args = concurrency is null ? Some.Args(("scheduler", "a:b")) : Some.Args(("concurrency", concurrency));
        var process = Some.Process(backend, args) with { App = Some.Text("shop.celery.app") };
        Assert.That(Compiled.Findings(process, In("2.4.0")), Is.EqualTo([finding]));
        Assert.That(Compiled.Findings(process, In("3.0.0")), Is.Empty);
    }

    [Test]
    public void Should_refuse_a_short_name_that_manage_cannot_import() => Assert.That(
        Compiled.Findings("uvicorn", Some.Args(("host", "0.0.0.0")), In("2.4.0")),
        Is.EqualTo(["error PB238: 'uvicorn' is a short name, and manage.py imports BACKEND as a class; name the class, or use the native launcher"]));

    [Test]
    public void Should_warn_that_nothing_reaches_a_loopback_address_in_a_container() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("port", 8000)), In("2.4.0")),
        Is.EqualTo(["warning PB257: 'web' listens on 127.0.0.1:8000, which nothing outside its container can reach; listen on 0.0.0.0, or use the native launcher"]));

    [Test]
    public void Should_take_a_socket_only_where_the_server_does_by_itself()
    {
        Assert.That(Compiled.One(Some.Uvicorn, null, In("2.4.0")).SocketCommand, Is.Null);
        Assert.That(string.Join(' ', Compiled.One(Some.Gunicorn, null, In("2.4.0")).SocketCommand!.Argv), Is.EqualTo("python manage.py prodserver web"));
        Assert.That(string.Join(' ', Compiled.One(Some.Uvicorn, Some.Args(("fd", "3")), In("2.4.0")).SocketCommand!.Argv), Is.EqualTo("python manage.py prodserver web"));
    }

    [Test]
    public void Should_know_that_a_hangup_brings_no_new_code() => Assert.That(Compiled.One(Some.Gunicorn, null, In("2.4.0")).Lifecycle.ReloadsOnHangup, Is.False);

    /// <summary>ARGS that listen where a container can be reached.</summary>
    private static MapValue Args(params (string, object?)[] pairs) => Some.Args([("host", "0.0.0.0"), .. pairs]);

    private static DeployEnvironment In(string version, EnvironmentKind kind = EnvironmentKind.Production) =>
        Some.Environment with { Kind = kind, Launcher = Launcher.Manage, Versions = Some.Versions() with { DjangoProdserver = PackageVersion.Parse(version) } };
}

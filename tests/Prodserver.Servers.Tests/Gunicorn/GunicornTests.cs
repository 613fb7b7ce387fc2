using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Gunicorn;

public sealed class GunicornTests
{
    private static readonly DeployEnvironment Debian = Some.Environment with { Versions = Some.Versions(("gunicorn", "20.1.0")) };

    [Test]
    public void Should_compile_the_forms_that_projects_use() => Assert.That(
        Compiled.Line(Some.Gunicorn, Some.Args(("bind", "0.0.0.0:8000"), ("workers", "4"), ("access-logfile", "-"))),
        Is.EqualTo("gunicorn myproject.wsgi:application --bind=0.0.0.0:8000 --workers=4 --access-logfile=-"));

    [Test]
    public void Should_bind_every_address_of_a_list()
    {
        var process = Compiled.One(Some.Gunicorn, Some.Args(("bind", new object[] { "127.0.0.1:8000", "unix:/run/g.sock", "[::1]:8001", "fd://5", ":9000", "localhost" })));
        Assert.That(
            string.Join(' ', process.Command.Argv),
            Is.EqualTo("gunicorn myproject.wsgi:application --bind=127.0.0.1:8000 --bind=unix:/run/g.sock --bind=[::1]:8001 --bind=fd://5 --bind=:9000 --bind=localhost"));
        Assert.That(
            process.Bindings,
            Is.EqualTo((IReadOnlyList<Binding>)
            [
                new Binding.Tcp("127.0.0.1", 8000), new Binding.Unix("/run/g.sock"), new Binding.Tcp("::1", 8001), new Binding.Inherited(5),
                new Binding.Tcp("", 9000), new Binding.Tcp("localhost", 8000),
            ]));
    }

    [TestCase("127.0.0.1:http", "error PB256: gunicorn 26.1.0 can't listen on '127.0.0.1:http'; write an address such as \"127.0.0.1:8000\" or \"unix:/run/app.sock\"")]
    [TestCase("fd://x", "error PB256: gunicorn 26.1.0 can't listen on 'fd://x'; write an address such as \"127.0.0.1:8000\" or \"unix:/run/app.sock\"")]
    [TestCase("127.0.0.1:70000", "error PB250: gunicorn 26.1.0 can't listen on port 70000: ports are 0 to 65535; write a port such as 8000")]
    public void Should_refuse_an_address_that_it_cannot_read(string bind, string finding) =>
        Assert.That(Compiled.Findings(Some.Gunicorn, Some.Args(("bind", bind))), Is.EqualTo([finding]));

    [TestCase("keepalive", "gunicorn calls it 'keep-alive'")]
    [TestCase("accesslog", "gunicorn calls it 'access-logfile'")]
    [TestCase("errorlog", "gunicorn calls it 'error-logfile'")]
    [TestCase("loglevel", "gunicorn calls it 'log-level'")]
    [TestCase("concurrency", "gunicorn calls it 'workers'")]
    [TestCase("host", "write 'bind': \"127.0.0.1:8000\"")]
    [TestCase("w", "did you mean 'workers'?")]
    [TestCase("sendfile", "leave it out: that is so unless 'no-sendfile' is set")]
    public void Should_give_the_options_name_for_the_documentations_keys(string key, string fix)
    {
        var findings = Compiled.Findings(Some.Gunicorn, Some.Args((key, "127.0.0.1")));
        Assert.That(findings, Is.EqualTo([$"error PB203: gunicorn 26.1.0 has no option '{key}'; {fix}"]));
    }

    [TestCase("-1", "error PB210: gunicorn 26.1.0's option 'timeout' takes at least 0, not '-1'")]
    [TestCase("abc", "error PB208: gunicorn 26.1.0's option 'timeout' takes an integer, not 'abc'; write a number such as 30")]
    public void Should_refuse_what_its_validators_refuse(string timeout, string finding) =>
        Assert.That(Compiled.Findings(Some.Gunicorn, Some.Args(("timeout", timeout))), Is.EqualTo([finding]));

    [TestCase("gevent", "gevent or gunicorn[gevent]")]
    [TestCase("gevent_pywsgi", "gevent or gunicorn[gevent]")]
    [TestCase("tornado", "tornado or gunicorn[tornado]")]
    [TestCase("uvicorn_worker.Own", "uvicorn-worker")]
    public void Should_say_which_package_a_worker_needs(string worker, string packages)
    {
        var findings = Compiled.Findings(Some.Gunicorn, Some.Args(("worker-class", worker)));
        Assert.That(findings, Has.Some.EqualTo(
            $"info PB275: 'worker-class' makes gunicorn 26.1.0 import {packages.Split(' ')[0]}, which the project does not require; require {packages}"));
    }

    [Test]
    public void Should_know_workers_by_version()
    {
        Assert.That(Compiled.Codes(Some.Gunicorn, Some.Args(("worker-class", "eventlet"))), Is.EqualTo(["PB264"]));
        Assert.That(Compiled.Codes(Some.Gunicorn, Some.Args(("worker-class", "eventlet")), Debian), Is.EqualTo(["PB275"]));
        Assert.That(Compiled.Codes(Some.Gunicorn, Some.Args(("worker-class", "shop.workers.Own"))), Is.Empty);
        Assert.That(Compiled.Codes(Some.Gunicorn, Some.Args(("worker-class", "egg:gunicorn#sync"))), Is.Empty);
    }

    [TestCase("asgi")]
    [TestCase("uvicorn.workers.UvicornWorker")]
    public void Should_refuse_an_asgi_worker_for_the_wsgi_application(string worker) => Assert.That(
        Compiled.Findings(Some.Gunicorn, Some.Args(("worker-class", worker))),
        Is.EqualTo(
        [
            $"error PB271: gunicorn's worker class '{worker}' calls an ASGI application, and {Some.Gunicorn} hands it a WSGI one; "
                + "leave 'worker-class' out, or choose the uvicorn backend",
        ]));

    [Test]
    public void Should_serve_asgi_by_its_short_name() => Assert.That(
        Compiled.Line("gunicorn-asgi", Some.Args(("worker-class", "asgi"))),
        Is.EqualTo("gunicorn myproject.asgi:application --worker-class=asgi"));

    [Test]
    public void Should_warn_of_a_level_that_it_takes_for_info() => Assert.That(
        Compiled.Findings(Some.Gunicorn, Some.Args(("log-level", "verbose"))),
        Is.EqualTo(["warning PB264: gunicorn 26.1.0 silently logs at info, for it knows no level 'verbose'; write one of critical, error, warning, info, debug"]));

    [Test]
    public void Should_take_a_level_in_any_case() => Assert.That(Compiled.Findings(Some.Gunicorn, Some.Args(("log-level", "DEBUG"))), Is.Empty);

    [TestCase("daemon", "error PB218: 'daemon' sends gunicorn 26.1.0 to the background, where its supervisor loses it; leave it out")]
    [TestCase("check-config", "error PB217: with 'check-config' gunicorn 26.1.0 ends instead of serving; leave it out")]
    [TestCase("reload", "error PB219: 'reload' is for development, and production is not; leave it out of the settings of production")]
    public void Should_refuse_flags_that_do_not_serve(string flag, string finding) =>
        Assert.That(Compiled.Findings(Some.Gunicorn, Some.Args((flag, true))), Is.EqualTo([finding]));

    [Test]
    public void Should_refuse_a_variable_without_a_value() => Assert.That(Compiled.Codes(Some.Gunicorn, Some.Args(("env", "DEBUG"))), Is.EqualTo(["PB273"]));

    [Test]
    public void Should_allow_one_worker_beyond_twice_the_processors()
    {
        var environment = Some.Environment with { Host = new HostFacts(2) };
        Assert.That(Compiled.Codes(Some.Gunicorn, Some.Args(("workers", 5)), environment), Is.Empty);
        Assert.That(Compiled.Codes(Some.Gunicorn, Some.Args(("workers", 6)), environment), Is.EqualTo(["PB263"]));
    }

    [Test]
    public void Should_take_a_socket_without_another_word() => Assert.That(
        string.Join(' ', Compiled.One(Some.Gunicorn, Some.Args(("bind", "127.0.0.1:8000"))).SocketCommand!.Argv),
        Is.EqualTo("gunicorn myproject.wsgi:application --bind=127.0.0.1:8000"));

    [TestCase("127.0.0.1:9000", "--bind=0.0.0.0:9000")]
    [TestCase("0.0.0.0:9000", "--bind=0.0.0.0:9000")]
    [TestCase("unix:/run/g.sock", "--bind=unix:/run/g.sock")]
    public void Should_open_a_loopback_address_in_a_container(string bind, string word) => Assert.That(
        string.Join(' ', Compiled.One(Some.Gunicorn, Some.Args(("bind", bind))).ContainerCommand.Argv),
        Is.EqualTo("gunicorn myproject.wsgi:application " + word));

    [Test]
    public void Should_open_its_default_address_in_a_container() => Assert.That(
        string.Join(' ', Compiled.One(Some.Gunicorn).ContainerCommand.Argv),
        Is.EqualTo("gunicorn myproject.wsgi:application --bind=0.0.0.0:8000"));

    [Test]
    public void Should_know_its_life() => Assert.That(
        Compiled.One(Some.Gunicorn, Some.Args(("workers", 3))).Lifecycle,
        Is.EqualTo(new ServerLifecycle { Notifies = true, SetsUser = true, ReloadsOnHangup = true, GracefulSeconds = 30, KeepAliveSeconds = 0, Workers = 3 }));

    [Test]
    public void Should_keep_connections_with_threads() => Assert.That(
        Compiled.One(Some.Gunicorn, Some.Args(("threads", 4), ("keep-alive", 75), ("graceful-timeout", 10), ("preload", true))).Lifecycle,
        Is.EqualTo(new ServerLifecycle { Notifies = true, SetsUser = true, GracefulSeconds = 10, KeepAliveSeconds = 75, Workers = 1 }));

    [Test]
    public void Should_listen_where_the_variable_PORT_says()
    {
        var environment = Some.Environment with { Variables = [new EnvironmentVariable("PORT", "5000", Some.Place)] };
        Assert.That(Compiled.One(Some.Gunicorn, environment: environment).Bindings, Is.EqualTo([new Binding.Tcp("0.0.0.0", 5000)]));
        Assert.That(
            Compiled.Findings(Some.Gunicorn, environment: environment),
            Is.EqualTo(["info PB285: the variable PORT sets 'bind' of gunicorn 26.1.0, which the command line does not show; write 'bind' into ARGS to see it there"]));
        Assert.That(Compiled.Findings(Some.Gunicorn, Some.Args(("bind", "127.0.0.1:1234")), environment), Is.Empty);
    }

    [TestCase("--workers 4 --bind=x", "warning PB285: the variable GUNICORN_CMD_ARGS sets 'workers', 'bind' of gunicorn 26.1.0, which the command line does not show; write the options into ARGS")]
    [TestCase("'", "error PB286: gunicorn 26.1.0 can't split the variable GUNICORN_CMD_ARGS into words: its quote ' is not closed; close it")]
    public void Should_read_the_variable_of_more_arguments(string value, string finding) => Assert.That(
        Compiled.Findings(Some.Gunicorn, environment: Some.Environment with { Variables = [new EnvironmentVariable("GUNICORN_CMD_ARGS", value, Some.Place)] }),
        Is.EqualTo([finding]));
}

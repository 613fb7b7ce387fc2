using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Celery;

/// <summary>Workers: Celery's two programs, django-tasks and django-q2.</summary>
public sealed class WorkerTests
{
    [Test]
    public void Should_compile_a_celery_worker() => Assert.That(
        Line(Celery(Some.CeleryWorker, Some.Args(("loglevel", "info"), ("concurrency", "4"), ("queues", "high,low"), ("without-gossip", true)))),
        Is.EqualTo("celery -A myproject.celery.app worker --loglevel=info --concurrency=4 --queues=high,low --without-gossip"));

    [Test]
    public void Should_compile_celery_beat() => Assert.That(
        Line(Celery(Some.CeleryBeat, Some.Args(("scheduler", "django_celery_beat.schedulers:DatabaseScheduler")))),
        Is.EqualTo("celery -A myproject.celery.app beat --scheduler=django_celery_beat.schedulers:DatabaseScheduler"));

    [Test]
    public void Should_keep_a_string_of_short_options() => Assert.That(
        Line(Celery(Some.CeleryWorker, Some.Text("-l INFO -c4 -Q high"))), Is.EqualTo("celery -A myproject.celery.app worker -l INFO -c4 -Q high"));

    [Test]
    public void Should_write_an_option_that_has_a_letter_only_in_two_words() => Assert.That(
        Compiled.One(Celery(Some.CeleryWorker, Some.Args(("O", "fair"))), Some.Environment with { Versions = Some.Versions(("celery", "5.2.6")) }).Command.Argv,
        Is.EqualTo(["celery", "-A", "myproject.celery.app", "worker", "-O", "fair"]));

    [TestCase("autoscale", "a,b", "error PB208: celery 5.6.3's option 'autoscale' takes one integer, or two with a comma between them, not 'a,b'")]
    [TestCase("processes", "2", "error PB203: celery 5.6.3 has no option 'processes'; celery worker calls it 'concurrency'")]
    [TestCase("detach", "True", "error PB218: 'detach' sends celery 5.6.3 to the background, where its supervisor loses it; leave it out")]
    [TestCase("purge", "True", "error PB294: 'purge' deletes all waiting tasks whenever the worker starts; leave it out and run celery purge by hand")]
    [TestCase("beat", "True", "warning PB293: 'beat' runs the scheduler inside a worker: a second worker would run every periodic task twice; make beat a process of its own")]
    public void Should_judge_the_options_of_a_worker(string key, string value, string finding) =>
        Assert.That(Compiled.Findings(Celery(Some.CeleryWorker, Some.Args((key, value)))), Is.EqualTo([finding]));

    [Test]
    public void Should_refuse_a_celery_process_without_APP() => Assert.That(
        Compiled.Findings(Some.Process(Some.CeleryWorker, name: "worker")),
        Is.EqualTo(["error PB290: the process 'worker' names no APP; add \"APP\": \"myproject.celery.app\""]));

    [TestCase("my project", "error PB291: APP is 'my project', which celery can't import; write MODULE.OBJECT")]
    [TestCase("", "error PB291: APP is '', which celery can't import; write MODULE.OBJECT")]
    [TestCase(5, "error PB291: APP is an integer, not the path of a Celery application; write \"MODULE.OBJECT\"")]
    public void Should_refuse_an_APP_that_is_no_path(object app, string finding) =>
        Assert.That(Compiled.Findings(Some.Process(Some.CeleryWorker) with { App = Some.Value(app) }), Is.EqualTo([finding]));

    [TestCase("shop.celery.app", ApplicationState.ModuleMissing, "error PB242: APP names the module 'shop.celery', and the project has no such file; make shop/celery.py, or correct APP")]
    [TestCase("tasks:app", ApplicationState.ModuleMissing, "error PB242: APP names the module 'tasks', and the project has no such file; make tasks.py, or correct APP")]
    [TestCase("tasks", ApplicationState.ModuleMissing, "error PB242: APP names the module 'tasks', and the project has no such file; make tasks.py, or correct APP")]
    [TestCase("shop.celery:apq", ApplicationState.NotDefined, "error PB243: APP names 'apq', which shop/celery.py does not define; define it there, or correct APP")]
    public void Should_refuse_an_APP_that_the_project_does_not_have(string app, ApplicationState state, string finding)
    {
        var process = Some.Process(Some.CeleryWorker) with { App = Some.Text(app), Application = new ApplicationTarget(app, Some.Place, "shop/celery.py", state) };
        Assert.That(Compiled.Findings(process), Is.EqualTo([finding]));
    }

    [Test]
    public void Should_warn_that_beat_writes_into_the_code() => Assert.That(
        Compiled.Findings(Celery(Some.CeleryBeat, null)),
        Is.EqualTo(
        [
            "warning PB292: celery beat keeps its schedule in /srv/myproject/current/celerybeat-schedule, where a hardened process may not write; "
                + "name a file in 'schedule', or a 'scheduler' that keeps it in the database",
        ]));

    [Test]
    public void Should_know_that_workers_listen_nowhere()
    {
        var worker = Compiled.One(Celery(Some.CeleryWorker, Some.Args(("time-limit", 120.5))), Some.Environment with { Host = new HostFacts(4) });
        Assert.That((worker.IsWeb, worker.SocketCommand, worker.Server), Is.EqualTo((false, (CommandLine?)null, "celery")));
        Assert.That(worker.Lifecycle, Is.EqualTo(new ServerLifecycle { GracefulSeconds = 120, Workers = 4 }));
    }

    [TestCase("queue-name", "high", "python manage.py db_worker --queue-name=high")]
    [TestCase("interval", "0.5", "python manage.py db_worker --interval=0.5")]
    [TestCase("no-startup-delay", "True", "python manage.py db_worker --no-startup-delay")]
    [TestCase("reload", "False", "python manage.py db_worker --no-reload")]
    public void Should_compile_django_tasks(string key, string value, string line) => Assert.That(Compiled.Line(Some.DjangoTasks, Some.Args((key, value))), Is.EqualTo(line));

    [TestCase("processes", "error PB203: django-tasks 0.11.0 has no option 'processes'")]
    [TestCase("threads", "error PB203: django-tasks 0.11.0 has no option 'threads'; leave it out: it is granian's, and django-tasks has nothing like it")]
    [TestCase("batch", "error PB217: with 'batch' django-tasks 0.11.0 ends instead of serving; leave it out")]
    public void Should_refuse_what_django_tasks_refuses(string key, string finding) =>
        Assert.That(Compiled.Findings(Some.DjangoTasks, Some.Args((key, "1"))), Is.EqualTo([finding]));

    [Test]
    public void Should_know_that_django_tasks_gave_its_worker_away() => Assert.That(
        Compiled.Codes(Some.DjangoTasks, environment: Some.Environment with { Versions = Some.Versions(("django-tasks", "0.12.0")) }),
        Is.EqualTo(["PB239", "PB232"]));

    [TestCase("name", "long", "python manage.py qcluster --name=long")]
    public void Should_compile_django_q2(string key, string value, string line) => Assert.That(Compiled.Line(Some.DjangoQ2, Some.Args((key, value))), Is.EqualTo(line));

    [Test]
    public void Should_correct_the_docstring_of_django_q2() => Assert.That(
        Compiled.Findings(Some.DjangoQ2, Some.Args(("cluster-name", "long"))),
        Is.EqualTo(["error PB203: django-q2 1.11.0 has no option 'cluster-name'; django-q2 calls it 'name'"]));

    [Test]
    public void Should_refuse_a_command_whose_app_is_not_installed()
    {
        var django = Some.Environment.Django with { InstalledApps = Some.Value(new object[] { "django.contrib.admin" }) };
        Assert.That(
            Compiled.Findings(Some.DjangoQ2, environment: Some.Environment with { Django = django }),
            Is.EqualTo(["error PB239: manage.py has no command qcluster: INSTALLED_APPS lists no 'django_q'; add 'django_q' to INSTALLED_APPS"]));
        Assert.That(
            Compiled.Findings(Some.DjangoTasks, environment: Some.Environment with
            {
                Django = django with { InstalledApps = Some.Value(new object[] { "django_tasks.backends.database" }) },
            }),
            Is.Empty);
    }

    private static string Line(ProcessDefinition process) => string.Join(' ', Compiled.One(process).Command.Argv);

    private static ProcessDefinition Celery(string backend, ConfigValue? args) =>
        Some.Process(backend, args, "worker") with { App = Some.Text("myproject.celery.app") };
}

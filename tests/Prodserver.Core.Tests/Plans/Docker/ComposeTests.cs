using Prodserver.Core.Commands;
using Prodserver.Core.Plans.Docker;
using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Docker;

public sealed class ComposeTests
{
    [Test]
    public void Should_run_each_process_from_the_one_image() => Assert.That(
        Compose(Shop.Production, Shop.Web, Shop.Worker).Services.Select(service => (service.Name, service.Image, string.Join(' ', service.Command))),
        Is.EqualTo(new[]
        {
            ("web", "registry.example.com/shop:production", "uvicorn shop.asgi:application --host=0.0.0.0 --port=8000 --workers=4"),
            ("worker", "registry.example.com/shop:production", "celery -A shop.celery.app worker --concurrency=2"),
        }));

    [Test]
    public void Should_mount_secrets_as_files()
    {
        var admin = Shop.Uvicorn("admin", 8001) with { SecretVariables = [new SecretName("UVICORN_SSL_KEYFILE_PASSWORD", Shop.Place)] };
        var compose = Compose(Shop.Production, Shop.Web, admin);

        Assert.Multiple(() =>
        {
            Assert.That(compose.Secrets, Is.EqualTo(new[]
            {
                new ComposeSecret("DJANGO_SECRET_KEY", "/etc/shop/production.secrets/DJANGO_SECRET_KEY"),
                new ComposeSecret("UVICORN_SSL_KEYFILE_PASSWORD", "/etc/shop/production.secrets/UVICORN_SSL_KEYFILE_PASSWORD"),
            }));
            Assert.That(compose.Services[0].Secrets, Is.EqualTo(new[] { "DJANGO_SECRET_KEY" }));
            Assert.That(compose.Services[1].Secrets, Is.EqualTo(new[] { "DJANGO_SECRET_KEY", "UVICORN_SSL_KEYFILE_PASSWORD" }));
        });
    }

    [Test]
    public void Should_need_no_entry_point_without_secrets() =>
        Assert.That(Compose(Shop.Production with { Secrets = [] }, Shop.Web).Services[0].EntryPoint, Is.Null);

    [Test]
    public void Should_divide_the_host_by_workers() => Assert.That(
        Compose(Shop.Production, Shop.Web, Shop.Worker).Services.Select(service => (service.CpuLimit, service.MemoryLimit, service.TaskLimit)),
        Is.EqualTo(new[] { ("4", "4915m", 640), ("2", "2457m", 384) }));

    [Test]
    public void Should_limit_nothing_on_an_unknown_host()
    {
        var service = Compose(Shop.Production with { Host = new HostFacts() }, Shop.Web).Services[0];

        Assert.That((service.CpuLimit, service.MemoryLimit), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public void Should_keep_what_processes_write_in_volumes()
    {
        var environment = Shop.Production with
        {
            Media = new FileMount("/media/", "/srv/shop/shared/media", Shop.Place),
            Django = Shop.Production.Django with
            {
                Databases = Systemd.ServiceTests.Databases(("default", "django.db.backends.sqlite3", "/srv/data/a.sqlite3"), ("in", "django.db.backends.sqlite3", "/var/lib/shop/b")),
            },
        };

        Assert.That(Compose(environment, Shop.Web).Services[0].Mounts, Is.EqualTo(new[]
        {
            new ComposeMount("state", "/var/lib/shop"), new ComposeMount("media", "/srv/shop/shared/media"), new ComposeMount("database", "/srv/data"),
        }));
    }

    [TestCase("/srv/shop/current/db.sqlite3")]
    [TestCase("/srv/shop/current/shop/db.sqlite3")]
    public void Should_not_hide_the_code_behind_a_volume(string database)
    {
        var environment = Shop.Production with
        {
            Django = Shop.Production.Django with { Databases = Systemd.ServiceTests.Databases(("default", "django.db.backends.sqlite3", database)) },
        };

        Assert.That(Compose(environment, Shop.Web).Volumes, Is.EqualTo(new[] { "state" }));
    }

    [Test]
    public void Should_stop_a_container_later_than_its_process() =>
        Assert.That(Compose(Shop.Production, Shop.Worker).Services[0].StopTimeout, Is.EqualTo(65));

    private static ComposeModel Compose(DeployEnvironment environment, params ServerProcess[] processes) =>
        Planned.Model<ComposeModel>("docker/compose.yaml", environment, processes);
}

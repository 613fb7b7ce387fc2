using Prodserver.Core.Commands;
using Prodserver.Core.Plans.Systemd;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Systemd;

public sealed class ServiceTests
{
    [Test]
    public void Should_start_the_program_of_the_virtual_environment_on_systemds_socket()
    {
        var service = Service(Shop.Production, Shop.Web);

        Assert.Multiple(() =>
        {
            Assert.That(service.Command.Argv, Is.EqualTo(new[]
            {
                "/srv/shop/venv/bin/uvicorn", "shop.asgi:application", "--host=127.0.0.1", "--port=8000", "--workers=4", "--fd=3", "--forwarded-allow-ips=*",
            }));
            Assert.That(service.Socket, Is.EqualTo("shop-web.socket"));
        });
    }

    [Test]
    public void Should_start_the_exact_line_where_the_server_takes_no_socket()
    {
        var service = Service(Shop.Production, Shop.Web with { SocketCommand = null });

        Assert.Multiple(() =>
        {
            Assert.That(service.Command.Arguments, Is.EqualTo(Shop.Web.Command.Arguments));
            Assert.That(service.Socket, Is.Null);
        });
    }

    [Test]
    public void Should_start_the_exact_line_of_a_process_without_a_route() => Assert.That(
        Planned.Model<ServiceModel>("systemd/shop-admin.service", Shop.Production, Shop.Web, Shop.Uvicorn("admin", 8001)).Command.Argv,
        Is.EqualTo(new[] { "/srv/shop/venv/bin/uvicorn", "shop.asgi:application", "--host=127.0.0.1", "--port=8001", "--workers=4" }));

    [Test]
    public void Should_give_a_process_more_time_to_stop_than_it_takes() =>
        Assert.That(Service(Shop.Production, Shop.Web with { Lifecycle = new ServerLifecycle { GracefulSeconds = 30 } }).StopTimeout, Is.EqualTo(35));

    [Test]
    public void Should_not_overflow_on_an_endless_graceful_timeout() =>
        Assert.That(Service(Shop.Production, Shop.Web with { Lifecycle = new ServerLifecycle { GracefulSeconds = int.MaxValue } }).StopTimeout, Is.EqualTo(int.MaxValue));

    [Test]
    public void Should_need_the_environment_file_only_where_a_secret_is_declared()
    {
        var open = Shop.Production with { Secrets = [] };

        Assert.That(
            (Service(Shop.Production, Shop.Web).EnvironmentFileIsOptional,
                Service(open, Shop.Web).EnvironmentFileIsOptional,
                Service(open, Shop.Web with { SecretVariables = [new SecretName("UVICORN_SSL_KEYFILE_PASSWORD", Shop.Place)] }).EnvironmentFileIsOptional),
            Is.EqualTo((false, true, false)));
    }

    [TestCase("10.0.0.5", true)]
    [TestCase("0.0.0.0", false)]
    [TestCase("127.0.0.1", false)]
    public void Should_wait_for_the_network_where_it_binds_one_of_its_addresses(string host, bool waits) =>
        Assert.That(Service(Shop.Production, Shop.Uvicorn("web", 8000, host) with { SocketCommand = null }).WaitsForNetwork, Is.EqualTo(waits));

    [Test]
    public void Should_make_the_folder_of_a_socket_that_the_process_binds() => Assert.That(
        Service(Shop.Production, Shop.Web with { SocketCommand = null, Bindings = [new Binding.Unix("/run/shop-web/web.sock")] }).RuntimeFolder,
        Is.EqualTo("shop-web"));

    [TestCase("/run/web.sock")]
    [TestCase("/srv/shop/web.sock")]
    [TestCase("web.sock")]
    public void Should_make_no_folder_for_a_socket_elsewhere(string path) =>
        Assert.That(Service(Shop.Production, Shop.Web with { SocketCommand = null, Bindings = [new Binding.Unix(path)] }).RuntimeFolder, Is.Null);

    [Test]
    public void Should_write_to_uploads_and_databases_outside_the_state_folder()
    {
        var environment = Shop.Production with
        {
            Media = new FileMount("/media/", "/srv/shop/shared/media", Shop.Place),
            Django = Shop.Production.Django with
            {
                Databases = Databases(("default", "django.db.backends.sqlite3", "/srv/data/shop.sqlite3"), ("logs", "django.db.backends.sqlite3", "/var/lib/shop/logs.sqlite3")),
            },
        };
        var service = Service(environment, Shop.Web);

        Assert.That((service.WritablePaths, service.SharesFiles), Is.EqualTo(((string[])["/srv/data", "/srv/shop/shared/media"], true)));
    }

    [TestCase("/srv/shop/shared/media", false)]
    [TestCase("/var/lib/shop/media", true)]
    public void Should_let_others_into_the_state_folder_only_where_it_holds_uploads(string root, bool shares)
    {
        var service = Service(Shop.Production with { Media = new FileMount("/media/", root, Shop.Place) }, Shop.Web);

        Assert.That((service.SharesFiles, service.SharesState), Is.EqualTo((true, shares)));
    }

    [TestCase("253", false)]
    [TestCase("254", true)]
    [TestCase("254.1", true)]
    public void Should_slow_restarts_from_systemd_254(string systemd, bool slows) =>
        Assert.That(Service(Shop.Production with { Versions = Shop.Versions(systemd: systemd) }, Shop.Web).SlowsRestarts, Is.EqualTo(slows));

    public static ConfigValue Databases(params IEnumerable<(string Alias, string Engine, string Name)> databases) => new MapValue(
        [
            .. databases.Select(database => new MapEntry(
                database.Alias,
                Shop.Place,
                new MapValue([new MapEntry("ENGINE", Shop.Place, Shop.Text(database.Engine)), new MapEntry("NAME", Shop.Place, Shop.Text(database.Name))], Shop.Place))),
        ],
        Shop.Place);

    private static ServiceModel Service(DeployEnvironment environment, ServerProcess process) =>
        Planned.Model<ServiceModel>("systemd/shop-web.service", environment, process);
}

using Prodserver.Core.Commands;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Rules;

/// <summary>Each rule: the shop, one change, and the finding that names it.</summary>
public sealed class RuleTests
{
    private const string Place = "shop/settings/production.py:9:5";

    private static readonly ServerProcess Unactivated = Shop.Web with { SocketCommand = null };

    [Test]
    public void Should_warn_where_no_host_name_is_known() => Check(
        PlanFindings.ServerNamesUnknown,
        Shop.Production with { ServerNames = [] },
        Shop.Web,
        "prodserver.yaml:20:3: warning PB501: no server names are known for 'production', so that nginx answers to every host name; "
            + "declare server_names, or name hosts in ALLOWED_HOSTS");

    [Test]
    public void Should_only_inform_a_developer() => Assert.That(
        Planned.Of(Shop.Production with { ServerNames = [], Kind = EnvironmentKind.Development }, Shop.Web)
            .Findings.Single(finding => finding.Code == PlanFindings.ServerNamesUnknown).Severity,
        Is.EqualTo(Severity.Info));

    [Test]
    public void Should_need_no_host_name_without_a_site() => Check(PlanFindings.ServerNamesUnknown, Shop.Production with { ServerNames = [] }, Shop.Worker);

    [Test]
    public void Should_have_nothing_to_say_of_an_address_that_a_container_can_listen_on() => Assert.Multiple(() =>
    {
        Check(PlanFindings.UnreachableInContainer, Shop.Production, Shop.Web);
        Check(PlanFindings.UnreachableInContainer, Shop.Production, Shop.Uvicorn("web", 8000, "0.0.0.0"));
    });

    [Test]
    public void Should_warn_of_what_a_container_can_not_listen_on() => Check(
        PlanFindings.UnreachableInContainer,
        Shop.Production,
        Shop.Web with { Bindings = [new Binding.Unix("/run/shop/web.sock"), new Binding.Tcp("10.0.0.5", 8000)] },
        $"{Place}: warning PB512: 'web' listens on unix:/run/shop/web.sock, which can't be reached in a container; bind a port on 0.0.0.0 or 127.0.0.1 if it is to run in one",
        $"{Place}: warning PB512: 'web' listens on 10.0.0.5:8000, which can't be reached in a container; bind a port on 0.0.0.0 or 127.0.0.1 if it is to run in one");

    [Test]
    public void Should_say_where_a_process_without_a_route_is_reached() => Assert.That(
        Planned.Of(Shop.Production, Shop.Web, Shop.Uvicorn("admin", 8001)).Value!.Decisions,
        Has.One.EqualTo(new Decision(
            "admin",
            "nginx sends no requests to it; it is reachable at 127.0.0.1:8001 only",
            "'/' belongs to the main web process, and processes.admin.route is not declared")));

    [Test]
    public void Should_refuse_strict_where_no_socket_is_passed_on() => Check(
        PlanFindings.StrictImpossible,
        Shop.Production,
        Strict(Unactivated),
        $"{Place}: error PB504: 'web' can't be strict: without a network it can serve only through a socket that systemd passes on, and uvicorn as it is started here takes none; "
            + "choose hardening: standard");

    [Test]
    public void Should_refuse_strict_for_a_process_without_a_route() => Assert.That(
        Planned.Findings(PlanFindings.StrictImpossible, Shop.Production, Shop.Web, Strict(Shop.Uvicorn("admin", 8001))),
        Is.EqualTo(new[]
        {
            $"{Place}: error PB504: 'admin' can't be strict: without a network it can serve only through a socket that systemd passes on, and it has no route; "
                + "choose hardening: standard, or give it a route",
        }));

    [TestCase("root")]
    [TestCase("")]
    [TestCase("0")]
    [TestCase("00")]
    public void Should_refuse_to_run_as_root(string user) => Check(
        PlanFindings.UnsafeUser,
        Shop.Production with { User = user },
        Shop.Web,
        $"prodserver.yaml:20:3: error PB505: the processes of 'production' would run as root (user '{user}'); name a system user of their own, such as shop");

    [Test]
    public void Should_refuse_a_process_that_nginx_can_not_find() => Check(
        PlanFindings.NoUpstreamAddress,
        Shop.Production,
        Unactivated with { Bindings = [new Binding.Tcp("127.0.0.1", 0)] },
        $"{Place}: error PB507: nginx can't find 'web' at 127.0.0.1:0; bind a port or a unix socket");

    [Test]
    public void Should_refuse_a_socket_in_the_folder_of_systemds_own() => Assert.That(
        Planned.Findings(
            PlanFindings.SocketFolderShared,
            Shop.Production,
            Shop.Web,
            Shop.Uvicorn("admin", 8001) with { Bindings = [new Binding.Unix("/run/shop/admin.sock")] }),
        Is.EqualTo(new[]
        {
            $"{Place}: error PB508: the socket /run/shop/admin.sock of 'admin' is in the folder of the sockets that systemd listens on; use another, such as /run/shop-admin/admin.sock",
        }));

    [TestCase("/tmp/web.sock")]
    [TestCase("/var/tmp/shop/web.sock")]
    public void Should_refuse_a_socket_that_nginx_can_not_see(string path) => Check(
        PlanFindings.SocketInPrivateFolder,
        Shop.Production,
        Unactivated with { Bindings = [new Binding.Unix(path)] },
        $"{Place}: error PB509: nginx can't see the socket {path} of 'web': its unit has a /tmp of its own; use a folder below /run, such as /run/shop-web/web.sock");

    [Test]
    public void Should_warn_of_a_database_among_the_code() => Check(
        PlanFindings.DatabaseInCode,
        Shop.Production with
        {
            Django = Shop.Production.Django with { Databases = Systemd.ServiceTests.Databases(("default", "django.db.backends.sqlite3", "/srv/shop/current/db.sqlite3")) },
        },
        Shop.Web,
        $"{Place}: warning PB515: the database /srv/shop/current/db.sqlite3 is among the code: its folder has to be writable, and a container does not keep it; put it below /var/lib/shop");

    [Test]
    public void Should_refuse_a_database_that_every_release_has_anew() => Check(
        PlanFindings.DatabaseInCode,
        Released with
        {
            Django = Released.Django with { Databases = Systemd.ServiceTests.Databases(("default", "django.db.backends.sqlite3", "/srv/shop/current/db.sqlite3")) },
        },
        Shop.Web,
        $"{Place}: error PB515: the database /srv/shop/current/db.sqlite3 is among the code: every release would begin with an empty one; put it below /var/lib/shop");

    [Test]
    public void Should_refuse_uploads_that_stay_behind_with_a_release() => Check(
        PlanFindings.UploadsInCode,
        Released with { Django = Released.Django with { MediaRoot = new TextValue("/srv/shop/current/media", Shop.Place) } },
        Shop.Web,
        $"{Place}: error PB533: uploaded files go to /srv/shop/current/media, which is among the code: the next release has none of them; put MEDIA_ROOT below /var/lib/shop");

    [TestCase("--log-config=/srv/shop/current/logging.json", "--log-config=logging.json")]
    [TestCase("--app-dir=/srv/shop/current", "--app-dir=.")]
    public void Should_refuse_a_file_of_the_release_before(string word, string relative) => Check(
        PlanFindings.FileOfAnotherRelease,
        Released,
        Unactivated with { Command = Unactivated.Command.With(new Argument(word, Shop.Place)) },
        $"{Place}: error PB532: 'web' starts with {word}, which is of the release before it then; write it from the working directory: {relative}");

    private static DeployEnvironment Released => Shop.Production with { Paths = Shop.Production.Paths with { Releases = "/srv/shop/releases" } };

    private static ServerProcess Strict(ServerProcess process) => process.With(definition => definition with { Hardening = HardeningProfile.Strict });

    private static void Check(FindingCode code, DeployEnvironment environment, ServerProcess process, params string[] findings) =>
        Assert.That(Planned.Findings(code, environment, process), Is.EqualTo(findings));
}

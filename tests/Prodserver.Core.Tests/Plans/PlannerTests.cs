using Prodserver.Core.Plans;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans;

public sealed class PlannerTests
{
    [Test]
    public void Should_plan_every_artifact_in_ordinal_order() => Assert.That(
        Planned.Plan(Shop.Production, Shop.Web, Shop.Worker).Files.Select(file => (file.Path, file.Template)),
        Is.EqualTo(new[]
        {
            ("docker/Dockerfile", "docker/Dockerfile.scriban"),
            ("docker/Dockerfile.dockerignore", "docker/Dockerfile.dockerignore.scriban"),
            ("docker/compose.yaml", "docker/compose.yaml.scriban"),
            ("env/shop.env.example", "env/env.example.scriban"),
            ("nginx/shop.conf", "nginx/site.conf.scriban"),
            ("systemd/shop-web.service", "systemd/service.scriban"),
            ("systemd/shop-web.socket", "systemd/socket.scriban"),
            ("systemd/shop-worker.service", "systemd/service.scriban"),
            ("systemd/shop.target", "systemd/target.scriban"),
        }));

    [Test]
    public void Should_plan_no_site_and_no_socket_for_workers_alone() => Assert.That(
        Planned.Plan(Shop.Production, Shop.Worker).Files.Select(file => file.Path),
        Is.EqualTo(new[]
        {
            "docker/Dockerfile", "docker/Dockerfile.dockerignore", "docker/compose.yaml", "env/shop.env.example", "systemd/shop-worker.service", "systemd/shop.target",
        }));

    [Test]
    public void Should_plan_what_it_can_without_processes() =>
        Assert.That(Planned.Plan(Shop.Production).Files.Select(file => file.Path), Is.EqualTo(new[] { "env/shop.env.example", "systemd/shop.target" }));

    [Test]
    public void Should_find_nothing_wrong_with_the_shop() => Assert.That(Planned.Of(Shop.Production, Shop.Web, Shop.Worker).Findings, Is.Empty);

    [Test]
    public void Should_give_no_plan_where_a_rule_is_broken()
    {
        var outcome = Planned.Of(Shop.Production with { User = "root" }, Shop.Web);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.HasErrors, Is.True);
            Assert.That(outcome.Value, Is.Null);
        });
    }

    [Test]
    public void Should_name_the_environment_in_every_finding() => Assert.That(
        Planned.Of(Shop.Production with { User = "root", ServerNames = [] }, Shop.Web).Findings.Select(finding => finding.Environment),
        Is.All.EqualTo("production"));

    [Test]
    public void Should_explain_each_word_that_the_unit_adds() => Assert.That(
        Planned.Plan(Shop.Production, Shop.Web).Decisions.Where(decision => decision.Subject == "systemd/shop-web.service"),
        Is.EqualTo(new[]
        {
            new Decision(
                "systemd/shop-web.service",
                "systemd listens on /run/shop/web.sock for the process, and not the process on 127.0.0.1:8000",
                "a socket that stays open while the process restarts refuses no connection, and only nginx's group can connect to it"),
            new Decision("systemd/shop-web.service", "the command line has --fd=3", "systemd passes the listening socket on"),
            new Decision("systemd/shop-web.service", "the command line has --forwarded-allow-ips=*", "only nginx's group can open the socket"),
        }));

    [Test]
    public void Should_write_decisions_as_sentences_without_a_full_stop() => Assert.That(
        Planned.Plan(Shop.Production, Shop.Web, Shop.Uvicorn("admin", 8001), Shop.Worker).Decisions.SelectMany(decision => new[] { decision.Choice, decision.Reason }),
        Is.All.Not.Empty.And.All.Not.EndsWith("."));

    [Test]
    public void Should_plan_ten_thousand_processes_in_linear_time()
    {
        var processes = Enumerable.Range(0, 10_000).Select(i => Shop.Uvicorn($"web{i}", 8000 + i).With(definition => definition with { Route = $"/{i}/" })).ToList();

        Assert.That(Planned.Plan(Shop.Production, processes).Files, Has.Count.EqualTo(20_006));
    }
}

using Prodserver.Core.Plans.Systemd;
using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Plans.Systemd;

public sealed class SandboxTests
{
    private static readonly SandboxModel Compat = new()
    {
        HasNoNetwork = false,
        HasOwnUsers = false,
        DeniesWritableCode = false,
        ExecutableFolder = null,
        HidesHomes = true,
        HidesProcesses = true,
        HasOwnIpc = true,
        GuardsHostname = true,
        GuardsKernelLogs = true,
        GuardsClock = true,
        SetsUser = false,
        BindsPrivilegedPort = false,
    };

    private static readonly SandboxModel Standard = Compat with { HasOwnUsers = true, DeniesWritableCode = true, ExecutableFolder = "/srv/shop/venv" };

    [Test]
    public void Should_be_standard_unless_asked() => Assert.That(Planned.Model<ServiceModel>("systemd/shop-web.service", Shop.Production, Shop.Web).Sandbox, Is.EqualTo(Standard));

    [Test]
    public void Should_have_three_profiles() => Assert.That(
        new[] { HardeningProfile.Compat, HardeningProfile.Standard, HardeningProfile.Strict }.Select(profile => Sandbox(Shop.Production, profile)),
        Is.EqualTo(new[] { Compat, Standard, Standard with { HasNoNetwork = true } }));

    [TestCase("246", false, false)]
    [TestCase("247", true, false)]
    [TestCase("248", true, true)]
    [TestCase("258", true, true)]
    public void Should_leave_out_what_the_version_lacks(string systemd, bool hidesProcesses, bool limitsPrograms) => Assert.That(
        Sandbox(Shop.Production with { Versions = Shop.Versions(systemd: systemd) }, HardeningProfile.Standard),
        Is.EqualTo(Standard with { HidesProcesses = hidesProcesses, HasOwnIpc = limitsPrograms, ExecutableFolder = limitsPrograms ? "/srv/shop/venv" : null }));

    [TestCase("/home/deploy/shop", false)]
    [TestCase("/root/shop", false)]
    [TestCase("/homepages/shop", true)]
    public void Should_not_hide_the_homes_where_the_project_lives_in_one(string code, bool hides) => Assert.That(
        Sandbox(Shop.Production with { Paths = Shop.Production.Paths with { Code = code } }),
        Is.EqualTo(Compat with { HidesHomes = hides }));

    [Test]
    public void Should_keep_one_capability_for_a_low_port_and_the_hosts_users_with_it() => Assert.That(
        Planned.Model<ServiceModel>(
            "systemd/shop-web.service",
            Shop.Production,
            (Shop.Uvicorn("web", 80) with { SocketCommand = null }).With(definition => definition with { Hardening = HardeningProfile.Standard })).Sandbox,
        Is.EqualTo(Standard with { BindsPrivilegedPort = true, HasOwnUsers = false }));

    [Test]
    public void Should_need_no_capability_where_systemd_listens() => Assert.That(
        Planned.Model<ServiceModel>("systemd/shop-web.service", Shop.Production, Shop.Uvicorn("web", 443)).Sandbox,
        Is.EqualTo(Standard));

    private static SandboxModel Sandbox(DeployEnvironment environment, HardeningProfile profile = HardeningProfile.Compat) =>
        Planned.Model<ServiceModel>("systemd/shop-web.service", environment, Shop.Web.With(definition => definition with { Hardening = profile })).Sandbox;
}

using System.Diagnostics;
using System.Globalization;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployments;

/// <summary>Whoever deploys may vanish at any step: the host puts itself back, serves all the time, and takes the next deployment without help.</summary>
[RequiresSystemdHost]
[NonParallelizable]
public sealed class InterruptedDeploymentTests
{
    private ReleasedShop _shop = null!;

    [OneTimeSetUp]
    public async Task DeployAsync()
    {
        _shop = new ReleasedShop();
        await _shop.DeployAsync();
    }

    [OneTimeTearDown]
    public void End() => _shop?.Dispose();

    [TestCase("preflight")]
    [TestCase("folders")]
    [TestCase("files")]
    [TestCase("packages")]
    [TestCase("migrations")]
    [TestCase("static")]
    [TestCase("units")]
    [TestCase("start")]
    [TestCase("health")]
    [TestCase("site")]
    [TestCase("switch")]
    [TestCase("visit")]
    [TestCase("workers")]
    public async Task Should_put_the_host_back_by_itself_when_the_deploying_program_is_killed(string step)
    {
        var before = HostImage.Of(_shop.Host);
        var version = await _shop.VersionAsync();
        using var kept = _shop.KeepCode();
        _shop.Release("killed-" + step);
        await using var visitors = new Visitors(_shop.Host);

        KillAt(step);
        WaitUntilFree();

        var (failures, served) = await visitors.LeaveAsync();
        Assert.Multiple(() =>
        {
            Assert.That(failures, Is.Empty);
            Assert.That(served.Keys, Does.Contain(version));
            Assert.That(HostImage.Of(_shop.Host), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Should_undo_what_an_agent_left_that_was_killed_itself()
    {
        var before = HostImage.Of(_shop.Host);
        using var kept = _shop.KeepCode();
        _shop.Release("lost");
        using (var deployment = _shop.Start("Deploy").Launch())
        {
            deployment.WaitForLine("web1: migrations");
            _shop.Host.Run("pkill", "--signal", "KILL", "--full", "python3 -I -c");
            deployment.WaitForEnd();
            Assert.That(deployment.Output, Does.Contain("error PB712: web1: ").And.Contain("the connection to web1 ended"));
        }

        var next = await _shop.RunAsync("Rollback", "--release=1-000000000000", "--lock-wait=60");

        Assert.That(next.Output, Does.Match("web1: found: run [0-9a-f]+ of [0-9TZ:-]+ had ended in the midst of [a-z]+ of release [0-9]+-[0-9a-f]{12}; it has been undone"));
        Assert.That(HostImage.Of(_shop.Host), Is.EqualTo(before));
    }

    [Test]
    public void Should_put_the_host_back_when_the_connection_breaks()
    {
        var before = HostImage.Of(_shop.Host);
        using var kept = _shop.KeepCode();
        _shop.Release("cut-off");
        using var deployment = _shop.Start("Deploy").Launch();
        deployment.WaitForLine("web1: health");

        Signal("KILL", ConnectionOf(deployment));

        deployment.WaitForEnd();
        WaitUntilFree();
        Assert.That(deployment.Output, Does.Contain("error PB711: web1: health: the connection to web1 ended").And.Contain("error PB712: web1: "));
        Assert.That(HostImage.Of(_shop.Host), Is.EqualTo(before));
    }

    [Test]
    public async Task Should_let_one_of_two_deployments_wait_for_the_other_or_refuse_it()
    {
        using var kept = _shop.KeepCode();
        _shop.Release("first");
        using var first = _shop.Start("Deploy").Launch();
        first.WaitForLine("web1: preflight");

        var refused = await _shop.RunAsync("Rollback");
        var waited = await _shop.RunAsync("Rollback", "--lock-wait=60");

        Assert.That(refused.Output, Does.Match("error PB710: .* has been deploying since [0-9TZ:-]+ \\(run [0-9a-f]+\\); wait for it with --lock-wait=SECONDS, or end it with --target=Unlock"));
        Assert.That((waited.ExitCode, await _shop.VersionAsync()), Is.EqualTo((0, "one")), waited.Output);
    }

    [Test]
    public void Should_undo_what_was_done_when_somebody_interrupts()
    {
        var before = HostImage.Of(_shop.Host);
        using var kept = _shop.KeepCode();
        _shop.Release("interrupted");
        using var deployment = _shop.Start("Deploy").Launch();
        deployment.WaitForLine("web1: migrations");

        // As a CI does that cancels a job.
        Signal("TERM", deployment.Id);

        deployment.WaitForEnd();
        Assert.That(deployment.Output, Does.Contain("error PB711: the deployment was interrupted"));
        Assert.That(HostImage.Of(_shop.Host), Is.EqualTo(before));
    }

    [Test]
    public async Task Should_end_a_deployment_whose_lock_is_broken()
    {
        var before = HostImage.Of(_shop.Host);
        using var kept = _shop.KeepCode();
        _shop.Release("broken-lock");
        using var first = _shop.Start("Deploy").Launch();
        first.WaitForLine("web1: migrations");

        var unlocked = await _shop.RunAsync("Unlock");

        Assert.That(unlocked.Output, Does.Contain("the lock is broken: "));
        first.WaitForEnd();
        Assert.That(HostImage.Of(_shop.Host), Is.EqualTo(before));
    }

    private static void Signal(string signal, int process)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>The OpenSSH client that a deployment started.</summary>
    private static int ConnectionOf(Programs.RunningProgram deployment)
    {
        var parent = string.Create(CultureInfo.InvariantCulture, $"PPid:\t{deployment.Id}");
        return Process.GetProcessesByName("ssh").Select(process => process.Id).Single(id => File.ReadLines($"/proc/{id}/status").Contains(parent));
    }

    /// <summary>Waits until no agent holds the lock: what an interrupted one did is undone then.</summary>
    private void WaitUntilFree() => Assert.That(
        SpinWait.SpinUntil(() => _shop.Host.Run("sh", "-c", "flock --nonblock /srv/shop/deploy/lock true && echo free || echo held") == "free", TimeSpan.FromSeconds(60)), Is.True);

    /// <summary>Ends the build program with SIGKILL once it says that it begins the step.</summary>
    private void KillAt(string step)
    {
        using var deployment = _shop.Start("Deploy").Launch();
        deployment.WaitForLine("web1: " + step);
        deployment.Kill();
    }
}

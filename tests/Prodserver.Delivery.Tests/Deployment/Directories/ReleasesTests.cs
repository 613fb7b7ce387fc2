using Prodserver.Core.Findings;
using Prodserver.Delivery.Deployment;
using Prodserver.Delivery.Deployment.Directories;
using Prodserver.Delivery.Deployment.Reviews;
using Prodserver.Delivery.Folders;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Deployment.Directories;

/// <summary>Releases in a folder of this machine, with a link to the one in service.</summary>
public sealed class ReleasesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Should_give_each_release_a_folder_and_point_the_link_to_the_newest()
    {
        var first = await DeployAsync("one");
        var second = await DeployAsync("two");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.HasChanged, second.HasChanged), Is.EqualTo((true, true)));
            Assert.That(Releases(), Is.EqualTo(new[] { first.Release, second.Release }));
            Assert.That(first.Release, Does.Match("^1-[0-9a-f]{12}$"));
            Assert.That(second.Release, Does.Match("^2-[0-9a-f]{12}$"));
            Assert.That(Current("a"), Is.EqualTo("two"));
            Assert.That(new FileInfo(_folder.Combine("out", "current")).LinkTarget, Is.EqualTo("releases/" + second.Release));
        }
    }

    [Test]
    public async Task Should_change_nothing_for_the_same_files()
    {
        await DeployAsync("one");

        var again = await DeployAsync("one");

        Assert.That((again.HasChanged, again.Findings.Count, Releases().Count), Is.EqualTo((false, 0, 1)));
    }

    [Test]
    public async Task Should_return_to_the_release_before_and_to_one_that_is_named()
    {
        var first = await DeployAsync("one");
        await DeployAsync("two");
        await DeployAsync("three");

        await Destination().ReturnAsync(null, CancellationToken.None);
        var before = Current("a");
        await Destination().ReturnAsync(first.Release, CancellationToken.None);
        var named = Current("a");
        var fourth = await DeployAsync("four");

        Assert.That((before, named, Current("a")), Is.EqualTo(("two", "one", "four")));
        Assert.That(fourth.Release![..2], Is.EqualTo("4-"));
    }

    [TestCase(null, "there is no release before the running one: out has ")]
    [TestCase("../../etc", "release ../../etc is not there: out has ")]
    public async Task Should_say_where_there_is_nothing_to_return_to(string? release, string message)
    {
        var first = await DeployAsync("one");

        var report = await Destination().ReturnAsync(release, CancellationToken.None);

        Assert.That(Texts(report.Findings), Is.EqualTo(new[] { "shop/settings/production.py: error PB713: " + message + first.Release }));
    }

    [Test]
    public async Task Should_keep_as_many_as_it_is_told()
    {
        foreach (var text in new[] { "one", "two", "three", "four" })
        {
            await DeployAsync(text);
        }

        Assert.That(Releases().Select(release => release[..2]), Is.EqualTo(new[] { "2-", "3-", "4-" }));
    }

    [Test]
    public async Task Should_show_what_was_changed_by_hand_and_replace_it_only_when_asked()
    {
        var first = await DeployAsync("one");
        File.WriteAllText(_folder.Combine("out", "releases", first.Release!, "a"), "by hand");

        var status = (await View().StatusAsync(CancellationToken.None)).Value!.Single();
        var kept = await DeployAsync("one");
        var text = Current("a");
        var replaced = await DeployAsync("one", overwrite: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status.Drift, Is.EqualTo(new[] { "a" }));
            Assert.That((kept.HasChanged, text), Is.EqualTo((false, "by hand")));
            Assert.That(kept.Findings.Select(finding => finding.Code), Is.EqualTo(new[] { FolderFindings.EditedByHand }));
            Assert.That((replaced.HasChanged, Current("a")), Is.EqualTo((true, "one")));
        }
    }

    [Test]
    public async Task Should_not_replace_what_is_no_link()
    {
        _folder.Write("out/current/file", "somebody's");

        var report = await DeployAsync("one");

        Assert.That(Texts(report.Findings), Is.EqualTo(new[] { "shop/settings/production.py: error PB707: out/current is no link; move it away" }));
        Assert.That(Current("file"), Is.EqualTo("somebody's"));
    }

    [Test]
    public async Task Should_refuse_a_second_run_and_let_it_wait()
    {
        await DeployAsync("one");
        using var other = new FileStream(_folder.Combine("out", ".lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var refused = await DeployAsync("two");
        var waiting = Destination(wait: TimeSpan.FromSeconds(30)).DeployAsync(Some.Environment("production", ("a", "two")).Files, null, CancellationToken.None);
        await Task.Delay(300);
        other.Dispose();
        var waited = await waiting;

        Assert.That(Texts(refused.Findings), Is.EqualTo(new[] { "shop/settings/production.py: error PB710: another run writes to out; wait for it with --lock-wait=SECONDS" }));
        Assert.That((waited.HasChanged, Current("a")), Is.EqualTo((true, "two")));
    }

    [Test]
    public async Task Should_do_what_was_reviewed_or_nothing()
    {
        var files = Some.Environment("production", ("a", "two")).Files;
        await DeployAsync("one");
        var intent = (await View().IntentAsync(files, CancellationToken.None)).Value!;
        var done = await Destination().DeployAsync(files, intent, CancellationToken.None);
        var again = await Destination().DeployAsync(files, intent, CancellationToken.None);

        Assert.That((done.HasChanged, again.HasChanged), Is.EqualTo((true, false)));
        Assert.That(again.Findings.Single().Code, Is.EqualTo(ReviewFindings.Different));
    }

    private static IEnumerable<string> Texts(IEnumerable<Finding> findings) => findings.Select(finding => finding.ToString());

    private Task<HostReport> DeployAsync(string text, bool overwrite = false) =>
        Destination(overwrite).DeployAsync(Some.Environment("production", ("a", text)).Files, null, CancellationToken.None);

    private ReleasesDestination Destination(bool overwrite = false, TimeSpan wait = default) => new(
        Some.Plan(),
        new HostRun { Who = "somebody", Id = "1", Clock = () => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), LockWait = wait, Overwrite = overwrite, Folder = _folder.Path, Environment = new Dictionary<string, string>(), Say = _ => { } },
        new DeliveryFolder(_folder.Combine("out"), "out"),
        keep: 3);

    private ReleasesView View() => new(Some.Plan(), new DeliveryFolder(_folder.Combine("out"), "out"), keep: 3);

    private string Current(string file) => File.ReadAllText(_folder.Combine("out", "current", file));

    private IReadOnlyList<string> Releases() => [.. Directory.GetDirectories(_folder.Combine("out", "releases")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Prodserver.Delivery.Deployment;
using Prodserver.Delivery.Deployment.Hosts;
using Prodserver.Delivery.Processes;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Deployment.Hosts;

/// <summary>Whatever a host is told, its agent writes nothing outside the project's folder.</summary>
[RequiresTool("python3")]
public sealed class HostAgentTests
{
    private TemporaryFolder _machine = null!;

    private HostSession _host = null!;

    private string Root => _machine.Combine("srv", "shop");

    private string Kept => _machine.Combine("etc", "passwd");

    [SetUp]
    public async Task BeginAsync()
    {
        _machine = new TemporaryFolder();
        _machine.Write("etc/passwd", "root\n");
        var command = new ToolCommand { Program = "python3", Arguments = ["-I", "-c", AgentProgram.Start], WorkingDirectory = "/" };
        var environment = new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin" };
        _host = new HostSession("web1", new HostLink("web1", new Conversation(command, environment)), line => TestContext.Out.WriteLine(line));
        await _host.BeginAsync(
            new JsonObject { ["root"] = Root, ["name"] = "shop", ["lease"] = 60, ["lockWait"] = 0, ["owner"] = new JsonObject { ["who"] = "a test", ["run"] = "1", ["why"] = null } },
            CancellationToken.None);
    }

    [TearDown]
    public async Task EndAsync()
    {
        await _host.DisposeAsync();
        _machine.Dispose();
    }

    [TestCase("../../etc", "'../../etc'")]
    [TestCase("1-0a1b2c3d4e5f/../../../etc", "'1-0a1b2c3d4e5f/../../../etc'")]
    [TestCase("/etc", "'/etc'")]
    [TestCase("1-0a1b2c3d4e5f\n", "'1-0a1b2c3d4e5f\\n'")]
    [TestCase("0-0a1b2c3d4e5f", "'0-0a1b2c3d4e5f'")]
    [TestCase("current", "'current'")]
    [TestCase("", "''")]
    public async Task Should_refuse_a_release_whose_name_could_leave_the_folder(string identifier, string named)
    {
        var refusal = await Assert.ThrowsAsync<HostException>(() => NameAsync(identifier));

        Assert.That(refusal!.Message, Is.EqualTo($"{named} is no release: NUMBER-HASH, such as 12-0a1b2c3d4e5f"));
        Assert.That(Files(), Is.EqualTo(new[] { "etc/passwd", "srv/shop/deploy/lock" }));
    }

    [TestCase("../passwd")]
    [TestCase("../../../etc/passwd")]
    [TestCase("shop/../../../../etc/passwd")]
    [TestCase("/etc/passwd")]
    [TestCase("shop//views.py")]
    [TestCase("./manage.py")]
    [TestCase("")]
    public async Task Should_refuse_a_file_whose_path_leaves_the_release(string path)
    {
        await NameAsync("1-0a1b2c3d4e5f", File("manage.py", "print()"), File(path, "evil"));

        var refusal = await Assert.ThrowsAsync<HostException>(() => TakeFilesAsync("print()", "evil"));

        await _host.TryAsync("undo");
        Assert.That(refusal!.Message, Is.EqualTo($"the path '{path}' leaves its folder"));
        Assert.That(Files(), Is.EqualTo(new[] { "etc/passwd", "srv/shop/deploy/journal.jsonl", "srv/shop/deploy/lock" }));
        Assert.That(System.IO.File.ReadAllText(Kept), Is.EqualTo("root\n"));
    }

    [Test]
    public async Task Should_follow_no_link_where_the_files_of_a_release_go()
    {
        Directory.CreateDirectory(Path.Combine(Root, "releases"));
        Directory.CreateSymbolicLink(Path.Combine(Root, "releases", "1-0a1b2c3d4e5f.incoming"), _machine.Combine("etc"));
        await NameAsync("1-0a1b2c3d4e5f", File("passwd", "evil"));

        await TakeFilesAsync("evil");

        Assert.That(System.IO.File.ReadAllText(Kept), Is.EqualTo("root\n"));
        Assert.That(System.IO.File.ReadAllText(Path.Combine(Root, "releases", "1-0a1b2c3d4e5f", "passwd")), Is.EqualTo("evil"));
    }

    [TestCase("good", "evil", "manage.py did not arrive as it was sent")]
    [TestCase("good", "evil and more", "manage.py did not arrive whole")]
    public async Task Should_keep_no_file_that_arrives_changed(string announced, string sent, string message)
    {
        await NameAsync("1-0a1b2c3d4e5f", File("manage.py", announced));

        var refusal = await Assert.ThrowsAsync<HostException>(() => TakeFilesAsync(sent));

        await _host.TryAsync("undo");
        Assert.That(refusal!.Message, Is.EqualTo(message));
        Assert.That(Files(), Is.EqualTo(new[] { "etc/passwd", "srv/shop/deploy/journal.jsonl", "srv/shop/deploy/lock" }));
    }

    private static JsonObject File(string path, string content) => new JsonObject
    {
        ["path"] = path,
        ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))),
        ["size"] = content.Length,
        ["executable"] = false,
    };

    private Task<JsonObject> NameAsync(string identifier, params JsonObject[] files) => _host.AskAsync(
        "release",
        new JsonObject { ["release"] = identifier, ["what"] = "deploy", ["record"] = new JsonObject { ["environment"] = "production", ["files"] = new JsonArray([.. files]) } },
        CancellationToken.None);

    private Task<JsonObject> TakeFilesAsync(params string[] contents) => _host.AskAsync(
        "step",
        new JsonObject { ["step"] = "files" },
        CancellationToken.None,
        async (_, link) =>
        {
            foreach (var content in contents)
            {
                await link.SendPieceAsync(Encoding.UTF8.GetBytes(content), CancellationToken.None);
            }
        });

    private string[] Files() =>
        [.. Directory.EnumerateFiles(_machine.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_machine.Path, file)).Order(StringComparer.Ordinal)];
}

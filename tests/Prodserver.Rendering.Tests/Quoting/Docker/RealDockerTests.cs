using System.Text.Json;
using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Quoting.Docker;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Quoting.Docker;

/// <summary>Whatever the quoters take arrives in the image as it was: nothing is changed silently.</summary>
[RequiresTool("docker")]
[RequiresTool("dockerd")]
[Platform("Linux")]
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public sealed class RealDockerTests : IDisposable
{
    private const int Many = 600;

    /// <summary>For what takes the engine a moment each.</summary>
    private const int Enough = 510;

    /// <summary>For instructions that make a layer each, which takes long.</summary>
    private const int Few = 60;

    /// <summary>An image has at most 125 layers.</summary>
    private const int Layers = 100;

    /// <summary>A Dockerfile's line has at most 65,535 bytes.</summary>
    private const int Line = 40;

    private const int Words = 300;

    private ClassicBuilder _builder = null!;

    [OneTimeSetUp]
    public void StartEngine()
    {
        Assume.That(Environment.IsPrivilegedProcess, "a Docker engine of the test's own needs root");
        _builder = new ClassicBuilder();
    }

    public void Dispose() => _builder?.Dispose();

    [Test]
    public void Should_give_every_variable_its_value()
    {
        var taken = Taken(Hostile.Many(Many), value => EnvInstruction.Quote("A", value));
        var image = _builder.Build(taken.Select((variable, index) => $"V{index}{variable.Text[1..]}").Chunk(Line).Select(batch => $"ENV {string.Join(' ', batch)}"));

        Assert.That(
            _builder.Config(image).GetProperty("Env").EnumerateArray().Select(variable => variable.GetString()!).Where(variable => variable.StartsWith('V')),
            Is.EqualTo(taken.Select((variable, index) => $"V{index}={variable.Value}")));
    }

    [Test]
    public void Should_give_every_label_its_value()
    {
        var taken = Taken(Hostile.Many(Many), value => LabelInstruction.Quote("l", value));
        var image = _builder.Build(taken.Select((label, index) => $"l{index}{label.Text[1..]}").Chunk(Line).Select(batch => $"LABEL {string.Join(' ', batch)}"));

        var labels = _builder.Config(image).GetProperty("Labels");
        Assert.That(taken.Select((_, index) => labels.GetProperty($"l{index}").GetString()), Is.EqualTo(taken.Select(label => label.Value)));
    }

    [TestCase("CMD", "Cmd")]
    [TestCase("ENTRYPOINT", "Entrypoint")]
    public void Should_give_a_command_its_words(string instruction, string property) =>
        AssertWords(instruction, config => config.GetProperty(property).EnumerateArray());

    [Test]
    public void Should_give_a_health_check_its_words() =>
        AssertWords("HEALTHCHECK CMD", config => config.GetProperty("Healthcheck").GetProperty("Test").EnumerateArray().Skip(1));

    [Test]
    public void Should_work_in_the_folder_itself()
    {
        var taken = Taken(Hostile.Many(Few).Select(value => "/" + value), WorkdirInstruction.Quote);
        var paths = _builder.Paths(_builder.Build(taken.Select(path => "WORKDIR " + path.Text)));

        // WORKDIR makes the folder, as the kernel resolves its path.
        Assert.That(taken.Select(path => Path.GetFullPath(path.Value).Trim('/')).Where(path => path.Length > 0 && !paths.Contains(path)), Is.Empty);
    }

    [Test]
    public void Should_run_as_the_user_itself()
    {
        var taken = Taken(["1000", "1000:1000", "shop:www-data", "a.b", "A_1", .. Hostile.Many(Many)], UserInstruction.Quote);
        var image = _builder.Build(taken.Select(user => "USER " + user.Text));

        Assert.That(_builder.History(image), Is.EqualTo(taken.Select(user => "/bin/sh -c #(nop)  USER " + user.Value)));
    }

    [Test]
    public void Should_set_the_folder_itself()
    {
        var taken = Taken(Hostile.Many(3 * Many).Select(value => "/" + value), WorkdirInstruction.Quote).Take(Enough).ToList();
        var images = _builder.Commit(taken.Select(path => "WORKDIR " + path.Text));

        Assert.Multiple(() =>
        {
            Assert.That(taken, Has.Count.EqualTo(Enough));
            Assert.That(images.Select(image => image.GetProperty("WorkingDir").GetString()), Is.EqualTo(taken.Select(path => path.Value)));
        });
    }

    [Test]
    public void Should_copy_the_files_themselves()
    {
        var taken = Taken(Names(4 * Many), name => CopyInstruction.Quote(name, "/")).Take(Enough).ToList();
        foreach (var file in taken)
        {
            _builder.Write(file.Value, "");
        }

        // One instruction with many sources is one layer.
        var sources = taken.Select(file => JsonDocument.Parse(file.Text).RootElement[0].GetRawText()).Chunk(Enough / 4);
        var paths = sources.AsParallel().SelectMany(batch => _builder.Paths(_builder.Build([$"COPY [{string.Join(", ", batch)}, \"/all/\"]"]))).ToHashSet();

        Assert.Multiple(() =>
        {
            Assert.That(taken, Has.Count.EqualTo(Enough));
            Assert.That(taken.Select(file => file.Value).Where(name => !paths.Contains("all/" + name)), Is.Empty);
        });
    }

    [Test]
    public void Should_copy_to_the_place_itself()
    {
        var taken = Taken(Names(4 * Many), name => CopyInstruction.Quote("one", "/" + name)).Take(Enough).ToList();
        _builder.Write("one", "");

        var paths = taken.Chunk(Layers).AsParallel().SelectMany(batch => _builder.Paths(_builder.Build(batch.Select(file => "COPY " + file.Text)))).ToHashSet();

        Assert.Multiple(() =>
        {
            Assert.That(taken, Has.Count.EqualTo(Enough));
            Assert.That(taken.Select(file => file.Value).Where(name => !paths.Contains(name)), Is.Empty);
        });
    }

    /// <summary>What a file may be called.</summary>
    private static IEnumerable<string> Names(int count) =>
        Hostile.Many(count).Where(name => name.Length < 80 && !name.Contains('/', StringComparison.Ordinal)).Select(name => "f" + name);

    private void AssertWords(string instruction, Func<JsonElement, IEnumerable<JsonElement>> words)
    {
        foreach (var batch in Taken(Hostile.Many(Many), ExecForm.Word).Chunk(Words))
        {
            var image = _builder.Build([$"{instruction} [{string.Join(", ", batch.Select(word => word.Text))}]"]);

            Assert.That(words(_builder.Config(image)).Select(word => word.GetString()), Is.EqualTo(batch.Select(word => word.Value)));
        }
    }

    /// <summary>The values that a quoter takes, each once, with what it makes of them.</summary>
    private static List<(string Value, string Text)> Taken(IEnumerable<string> values, Func<string, Quotation> quote)
    {
        var taken = values.Distinct(StringComparer.Ordinal).Select(value => (Value: value, quote(value).Text)).Where(value => value.Text is not null).ToList();
        Assert.That(taken, Is.Not.Empty);
        return taken!;
    }
}

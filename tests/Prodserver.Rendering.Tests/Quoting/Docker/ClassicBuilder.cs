using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Quoting.Docker;

/// <summary>The builder inside of a Docker engine of the test's own: what it makes of Dockerfiles that need no base image.</summary>
internal sealed class ClassicBuilder : IDisposable
{
    private readonly DockerEngine _engine = new();
    private readonly TemporaryFolder _context = new();
    private readonly TemporaryFolder _exports = new();

    public void Dispose()
    {
        _engine.Dispose();
        _context.Dispose();
        _exports.Dispose();
    }

    /// <summary>Puts a file into the build context.</summary>
    public void Write(string name, string text) => File.WriteAllText(_context.Combine(name), text);

    /// <summary>Builds an image.</summary>
    /// <param name="instructions">What follows on <c>FROM scratch</c>.</param>
    /// <returns>Its id.</returns>
    public string Build(IEnumerable<string> instructions) =>
        Run(["build", "--quiet", "--file=-", _context.Path], string.Concat(instructions.Prepend("FROM scratch").Select(line => line + "\n"))).Trim();

    /// <summary>The image's config, as its containers get it.</summary>
    public JsonElement Config(string image) => JsonDocument.Parse(Run(["inspect", image])).RootElement[0].GetProperty("Config");

    /// <summary>What each instruction alone makes of an empty container's config. It takes no layer, so that there may be many.</summary>
    public IReadOnlyList<JsonElement> Commit(IEnumerable<string> instructions)
    {
        var container = Run(["create", Build(["LABEL a=b"]), "/none"]).Trim();
        using var engine = new HttpClient(new SocketsHttpHandler { ConnectCallback = ConnectAsync }) { BaseAddress = new Uri("http://docker/") };
        var images = instructions.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(instruction =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"commit?container={container}&changes={Uri.EscapeDataString(instruction)}");
            using var response = engine.Send(request);
            using var content = JsonDocument.Parse(response.Content.ReadAsStream());
            return content.RootElement.TryGetProperty("Id", out var id) ? id.GetString()! : throw new InvalidOperationException($"{instruction}: {content.RootElement}");
        }).ToList();
        return [.. JsonDocument.Parse(Run(["inspect", .. images])).RootElement.EnumerateArray().Select(image => image.GetProperty("Config"))];
    }

    /// <summary>What the builder understood of each instruction, the first one first.</summary>
    public string[] History(string image) =>
        [.. Run(["history", "--no-trunc", "--format", "{{json .CreatedBy}}", image]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<string>(line)!).Reverse()];

    /// <summary>The paths in the image, without a leading slash.</summary>
    public IReadOnlyList<string> Paths(string image)
    {
        var container = Run(["create", image, "/none"]).Trim();
        var archive = _exports.Combine(container);
        Run(["export", "--output", archive, container]);
        using var stream = File.OpenRead(archive);
        using var reader = new System.Formats.Tar.TarReader(stream);
        var paths = new List<string>();
        while (reader.GetNextEntry() is { } entry)
        {
            paths.Add(entry.Name.TrimEnd('/'));
        }

        return paths;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(_engine.Address["unix://".Length..]), cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private string Run(string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo("docker", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["DOCKER_HOST"] = _engine.Address, ["DOCKER_BUILDKIT"] = "0" },
        };
        using var process = Process.Start(start)!;
        using (var file = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            file.Write(input);
        }

        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, error.Result);
        return output;
    }
}

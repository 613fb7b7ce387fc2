using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Plans;
using Prodserver.Core.Releases;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>A release before it has a number: its files, and the record by which a host brings it into service.</summary>
internal sealed class Release
{
    public const string Units = "systemd/";

    public const string Sites = "nginx/";

    private readonly string _record;

    /// <param name="plan">The plan of the environment.</param>
    /// <param name="artifacts">Its rendered files.</param>
    /// <param name="folder">The project's folder.</param>
    /// <exception cref="HostException">The code has something that a release can't hold.</exception>
    public Release(ArtifactPlan plan, IReadOnlyList<RenderedFile> artifacts, string folder)
    {
        var rules = new IgnoreRules(Text(artifacts.FirstOrDefault(file => file.Path == "docker/Dockerfile.dockerignore")));
        Files = CodeFolder.Read(folder, rules);
        _record = Record(plan, artifacts, Files).ToJsonString(JsonText.Options);
        Content = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_record)))[..12];
    }

    public IReadOnlyList<CodeFile> Files { get; }

    /// <summary>Stands for everything in the release: the same files and artifacts have the same, whenever and wherever they are deployed.</summary>
    public string Content { get; }

    public JsonObject NewRecord() => JsonNode.Parse(_record)!.AsObject();

    /// <summary>Sends files of it.</summary>
    /// <param name="paths">Which, in this order.</param>
    public async Task SendAsync(IReadOnlyList<string> paths, HostLink link, CancellationToken cancellation)
    {
        var files = Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var stream = File.OpenRead(files[path].Source);
            await using (stream.ConfigureAwait(false))
            {
                var piece = new byte[1 << 16];
                int count;
                while ((count = await stream.ReadAsync(piece, cancellation).ConfigureAwait(false)) > 0)
                {
                    await link.SendPieceAsync(piece.AsMemory(0, count), cancellation).ConfigureAwait(false);
                }
            }
        }
    }

    private static JsonObject Record(ArtifactPlan plan, IReadOnlyList<RenderedFile> artifacts, IReadOnlyList<CodeFile> files)
    {
        var release = plan.Release!;
        var environment = plan.Environment;
        var units = artifacts.Where(file => file.Path.StartsWith(Units, StringComparison.Ordinal));
        var site = release.Site is null ? null : artifacts.FirstOrDefault(file => file.Path == Sites + release.Site);
        return new JsonObject
        {
            ["environment"] = environment.Name,
            ["user"] = release.User,
            ["environmentFile"] = release.Paths.EnvironmentFile,
            ["secrets"] = Texts(environment.Secrets.Select(secret => secret.Name)),
            ["venv"] = new JsonObject { ["path"] = release.Paths.VirtualEnvironment, ["install"] = release.Install is { } install ? new JsonArray([.. install.Select(Words)]) : null },
            ["processes"] = new JsonArray([.. release.Processes.Select(Process)]),
            ["units"] = new JsonObject(units.Select(unit => KeyValuePair.Create(unit.Path[Units.Length..], (JsonNode?)Text(unit)))),
            ["site"] = site is null ? null : new JsonObject { ["name"] = release.Site, ["text"] = Text(site) },
            ["visit"] = Request(release.Visit),
            ["static"] = release.Static,
            ["certificates"] = Texts(environment.Tls is { } tls ? [tls.Certificate, tls.Key] : []),
            ["ports"] = new JsonArray([.. release.Ports.Select(port => (JsonNode?)port)]),
            ["versions"] = Versions(plan),
            ["hooks"] = new JsonObject(release.Target.Hooks.Select(hook => KeyValuePair.Create(hook.Moment, (JsonNode?)Texts(hook.Words)))),
            ["healthTimeout"] = release.Target.HealthTimeout,
            ["drain"] = release.Target.Drain,
            ["keep"] = release.Target.Keep,
            ["files"] = new JsonArray([.. files.Select(Listed)]),
        };
    }

    private static JsonObject Versions(ArtifactPlan plan)
    {
        var versions = new JsonObject { ["systemd"] = plan.Environment.Versions.Systemd.ToString(), ["python"] = plan.Environment.Versions.Python.ToString() };
        if (plan.Release!.Site is not null)
        {
            versions["nginx"] = plan.Environment.Versions.Nginx.ToString();
        }

        return versions;
    }

    private static JsonNode Process(ReleaseProcess process) => new JsonObject
    {
        ["name"] = process.Name,
        ["kind"] = process.RunsBeside ? "beside" : "restart",
        ["service"] = process.ServiceUnit,
        ["socket"] = process.SocketUnit,
        ["health"] = Request(process.Health),
    };

    private static JsonObject? Request(HealthRequest? request)
    {
        if (request is null)
        {
            return null;
        }

        var headers = new JsonObject { ["Host"] = request.Host };
        if (request.Header is not null)
        {
            headers[request.Header] = request.Value;
        }

        return new JsonObject { ["path"] = request.Path, ["headers"] = headers, ["tls"] = request.IsOverTls };
    }

    private static JsonNode Listed(CodeFile file) =>
        new JsonObject { ["path"] = file.Path, ["sha256"] = file.Sha256, ["size"] = file.Size, ["executable"] = file.IsExecutable };

    private static JsonNode Words(CommandLine command) => Texts(command.Argv);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static string Text(RenderedFile? file) => file is null ? "" : Encoding.UTF8.GetString(file.Content.Span);
}

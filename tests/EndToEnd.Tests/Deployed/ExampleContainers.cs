using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Prodserver.Core;
using Prodserver.Testing;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployed;

/// <summary>
/// Containers of the documented examples, one after another, since most have the same port. An image for each would take minutes to build: that of the first
/// serves all, with the code of each mounted over it.
/// </summary>
internal sealed class ExampleContainers : IDisposable
{
    private const string Password = "from-the-reference";

    private static readonly DocumentedExample First = DocumentedExample.All[0];

    private static readonly string Target = string.Create(CultureInfo.InvariantCulture, $"host: {{cpus: {Environment.ProcessorCount}}}\nversions: {{compose: \"1.29.2\"}}");

    private readonly TemporaryFolder _folder = new();
    private readonly DockerEngine _engine = DockerEngine.WithNetwork();
    private readonly byte[] _certificate;

    public ExampleContainers()
    {
        try
        {
            _certificate = MakeKeys();
            PythonImage.Import(_engine, "python:3.11-slim");
            Lay(First);
            var built = _engine.Run(
                TimeSpan.FromMinutes(5), "docker", "build", "--file", Artifact(First, "Dockerfile"), "--tag", "example", Code(First));
            Assert.That(built.ExitCode, Is.Zero, built.Output);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Starts an example with what it takes from outside: its code, its keys, and the password of one.</summary>
    public ExampleContainer Start(DocumentedExample example)
    {
        var compose = Lay(example);
        var mounts = new[] { "/path/to/key.pem", "/path/to/cert.pem", "/etc/ssl/key.pem", "/etc/ssl/cert.pem", "/etc/ssl/ca.pem" }
            .Select(path => $"{_folder.Combine("keys")}{path}:{path}:ro")
            .Prepend($"{Code(example)}:/srv/{First.Project}/current:ro");
        File.WriteAllText(Artifact(example, "mounts.yaml"), "services:\n  web:\n    volumes:\n" + string.Concat(mounts.Select(mount => $"      - {mount}\n")));
        _engine.Require("docker", "tag", "example", Found(compose, "image: \"(.+)\""));
        foreach (Match secret in Regex.Matches(compose, "file: \"(.+)\""))
        {
            AddSecret(secret.Groups[1].Value);
        }

        return new ExampleContainer(
            _engine,
            ["docker-compose", "--project-name", example.Project, "--file", Artifact(example, "compose.yaml"), "--file", Artifact(example, "mounts.yaml")],
            new Uri($"{(compose.Contains("--ssl-certfile", StringComparison.Ordinal) ? "https" : "http")}://{example.Site}:{Found(compose, "127.0.0.1:([0-9]+):")}/"),
            _certificate);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    /// <summary>Writes code and artifacts.</summary>
    /// <returns>The compose file.</returns>
    private string Lay(DocumentedExample example)
    {
        Directory.CreateDirectory(Artifact(example, ""));
        var files = example.Render(Code(example), Target).Where(file => Path.GetDirectoryName(file.Path) == "docker").ToList();
        foreach (var file in files)
        {
            File.WriteAllBytes(Artifact(example, Path.GetFileName(file.Path)), file.Content.ToArray());
        }

        return Text(files.Single(file => file.Path == "docker/compose.yaml"));
    }

    private string Code(DocumentedExample example) => _folder.Combine(example.Project, "code");

    private string Artifact(DocumentedExample example, string name) => _folder.Combine(example.Project, "docker", name);

    private static string Text(RenderedFile file) => Encoding.UTF8.GetString(file.Content.Span);

    private static string Found(string text, string pattern) => Regex.Match(text, pattern).Groups[1].Value;

    private void AddSecret(string path)
    {
        var file = _engine.Outside(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Password);
        _engine.Require("chmod", "0444", path);
    }

    /// <summary>Makes the keys and certificates that the examples name, one of them with a password.</summary>
    private byte[] MakeKeys()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=example.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var pem = certificate.ExportCertificatePem();
        foreach (var (path, text) in new[]
        {
            ("path/to/key.pem", key.ExportPkcs8PrivateKeyPem()),
            ("path/to/cert.pem", pem),
            ("etc/ssl/key.pem", key.ExportEncryptedPkcs8PrivateKeyPem(Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000))),
            ("etc/ssl/cert.pem", pem),
            ("etc/ssl/ca.pem", pem),
        })
        {
            var file = _folder.Combine("keys", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return certificate.RawData;
    }
}

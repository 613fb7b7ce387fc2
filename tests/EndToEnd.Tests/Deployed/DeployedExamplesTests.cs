using System.Net;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployed;

/// <summary>
/// Every example of the package's documentation that can start does so on a booted host, from its rendered units and behind its rendered site. All are there
/// at once; systemd starts each at its first request.
/// </summary>
[RequiresSystemdHost]
public sealed class DeployedExamplesTests
{
    private HttpClient _client = null!;

    private static SystemdHost Host => SharedHost.Get();

    private static IEnumerable<string> Examples => DocumentedExample.All.Select(example => example.Case);

    [OneTimeSetUp]
    public void Install()
    {
        Host.Run("useradd", "--system", "--home-dir", "/srv/" + DocumentedExample.User, "--shell", "/usr/sbin/nologin", DocumentedExample.User);
        Host.Run("mkdir", "--parents", $"/srv/{DocumentedExample.User}/venv/bin", "/path/to");
        Host.Run("ln", "--symbolic", "/usr/bin/uvicorn", "/usr/bin/gunicorn", "/usr/bin/python3", $"/srv/{DocumentedExample.User}/venv/bin");
        AddCertificate("/path/to/key.pem", "/path/to/cert.pem", "-nodes");
        AddCertificate("/etc/ssl/key.pem", "/etc/ssl/cert.pem", "-passout", "pass:from-the-reference");
        Host.Run("cp", "/etc/ssl/cert.pem", "/etc/ssl/ca.pem");
        foreach (var example in DocumentedExample.All)
        {
            example.Install(Host);
        }

        Host.Run("rm", "--force", "/etc/nginx/sites-enabled/default");
        Host.Run("nginx", "-t");
        Host.Run("systemctl", "daemon-reload");
        Host.Run("systemctl", "reload", "nginx");
        _client = new HttpClient(Visitor.Plainly(Host)) { Timeout = TimeSpan.FromMinutes(1) };
        // For a moment, nginx's old workers refuse names that they don't know yet: a site that answers is new.
        Assert.That(Answers, Is.True.After(30_000, 200));
    }

    [OneTimeTearDown]
    public void Leave() => _client?.Dispose();

    [Test]
    public void Should_be_most_of_the_documentation() => Assert.That(Examples.Count(), Is.GreaterThan(20));

    [TestCaseSource(nameof(Examples))]
    public async Task Should_serve_a_page(string name)
    {
        var example = DocumentedExample.All.Single(example => example.Case == name);
        Host.Run("systemctl", "start", example.Target);

        using var response = await _client.GetAsync(new Uri($"http://{example.Site}/"));

        Assert.That(
            (response.StatusCode, await response.Content.ReadAsStringAsync()),
            Is.EqualTo((HttpStatusCode.OK, "It works.")),
            () => Host.Run("journalctl", "--no-pager", "--lines=20"));
        // All at once would be eighty servers.
        Host.Run("systemctl", "stop", example.Target);
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var response = await _client.GetAsync(new Uri($"http://{DocumentedExample.All[0].Site}/"));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static void AddCertificate(string key, string certificate, params IEnumerable<string> protection)
    {
        Host.Run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-days", "2", "-subj", "/CN=example.com", "-keyout", key, "-out", certificate, .. protection]);
        Host.Run("chown", DocumentedExample.User, key);
    }
}

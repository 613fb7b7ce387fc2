using System.Text;
using Prodserver.Testing;

namespace EndToEnd.Tests.Host;

/// <summary>Secrets of a distinctive text go in wherever a project may hold them. No byte that is written and no line that is printed has them.</summary>
public sealed class SecretCanaryTests
{
    private const string Canary = "c4n4ry/+&=";

    private static readonly string[] Spellings =
    [
        "c4n4ry",
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary))[..8],
        Uri.EscapeDataString(Canary)[..8],
    ];

    private static readonly Dictionary<string, string> Project = new()
    {
        ["manage.py"] = "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'myproject.settings')\n",
        ["requirements.txt"] = "Django==5.2.1\ndjango-prodserver==2.4.0\nuvicorn==0.35.0\n",
        ["prodserver.yaml"] = "secrets: [DJANGO_SECRET_KEY, KEY_PASSWORD]\nenv_files: [.env]\n",
        [".env"] = "DJANGO_SECRET_KEY=CANARY\nKEY_PASSWORD='CANARY'\nPUBLIC=1\n",
        ["myproject/__init__.py"] = "",
        ["myproject/asgi.py"] = "from django.core.asgi import get_asgi_application\n\napplication = get_asgi_application()\n",
        ["myproject/settings.py"] =
            """
            import os

            DEBUG = False
            ALLOWED_HOSTS = ["example.com"]
            SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
            ASGI_APPLICATION = "myproject.asgi.application"
            DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "HOST": "/run/postgresql", "PASSWORD": "CANARY"}}
            CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://user:CANARY@localhost:6379"}}
            PRODUCTION_PROCESSES = {"web": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {ARGUMENTS}}}

            """,
    };

    [Test]
    public async Task Should_keep_declared_secrets_out_of_everything()
    {
        var run = await DeployAsync("'ssl-keyfile': '/k', 'ssl-certfile': '/c', 'ssl-keyfile-password': os.environ['KEY_PASSWORD'], 'log-level': 'info'");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Printed);
            Assert.That(run.Holding(Spellings), Is.Empty);
            Assert.That(run.Written, Has.Some.Contains("UVICORN_SSL_KEYFILE_PASSWORD"));
        });
    }

    [TestCase("'ssl-keyfile': '/k', 'ssl-certfile': '/c', 'ssl-keyfile-password': 'CANARY'", 0)]
    [TestCase("'header': ['X-Api-Key:CANARY']", 0)]
    [TestCase("'header': ['X-Api-Key:CANARY and more']", 2)]
    [TestCase("'port': os.environ['KEY_PASSWORD']", 2)]
    [TestCase("'host': 'h-' + os.environ['KEY_PASSWORD']", 2)]
    public async Task Should_not_show_a_secret_that_stands_in_ARGS(string args, int exitCode)
    {
        var run = await DeployAsync(args);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Printed);
            Assert.That(run.Holding(Spellings), Is.Empty);
        });
    }

    private static async Task<Deployment> DeployAsync(string args)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in Project)
        {
            folder.Write("project/" + name, text.Replace("ARGUMENTS", args, StringComparison.Ordinal).Replace("CANARY", Canary, StringComparison.Ordinal));
        }

        var (output, findings) = (folder.Combine("out"), folder.Combine("out", "findings.json"));
        var run = await BuildHost.Start("--target=Deploy", "--project=" + folder.Combine("project"), "--output=" + output, "--findings=" + findings).RunAsync();
        return new Deployment(
            run.ExitCode,
            run.Output,
            [.. Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)))]);
    }

    private sealed record Deployment(int ExitCode, string Printed, IReadOnlyList<string> Written)
    {
        public IEnumerable<string> Holding(IEnumerable<string> spellings) =>
            from text in Written.Append(Printed)
            from spelling in spellings
            where text.Contains(spelling, StringComparison.OrdinalIgnoreCase)
            select text[..Math.Min(200, text.Length)];
    }
}

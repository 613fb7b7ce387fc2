using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Prodserver.Testing;

namespace EndToEnd.Tests.Host;

/// <summary>
/// Secrets of a distinctive text go in wherever a project may hold them. No byte that is written, bundles unpacked, and no line that is printed has them,
/// as they are, in Base64 or percent-encoded.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class SecretCanaryTests
{
    private const string Canary = "c4n4ry/+&=";

    private static readonly string[] Spellings =
    [
        "c4n4ry",
        .. Enumerable.Range(0, 3).Select(Base64),
        Uri.EscapeDataString(Canary)["c4n4ry".Length..],
        Convert.ToHexString(Encoding.UTF8.GetBytes(Canary)),
    ];

    private static readonly Dictionary<string, string> Project = new()
    {
        ["manage.py"] = "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'myproject.settings')\n",
        ["requirements.txt"] = "Django==5.2.1\ndjango-prodserver==2.4.0\nuvicorn==0.35.0\ngunicorn==23.0.0\nhypercorn==0.17.3\ncelery==5.5.2\n",
        [".env"] = "DJANGO_SECRET_KEY=CANARY\nKEY_PASSWORD='CANARY'\nPUBLIC=1\n",
        ["myproject/__init__.py"] = "",
        ["myproject/asgi.py"] = "from django.core.asgi import get_asgi_application\n\napplication = get_asgi_application()\n",
        ["myproject/wsgi.py"] = "from django.core.wsgi import get_wsgi_application\n\napplication = get_wsgi_application()\n",
        ["myproject/settings.py"] =
            """
            import os

            DEBUG = False
            ALLOWED_HOSTS = ["example.com"]
            SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
            ASGI_APPLICATION = "myproject.asgi.application"
            WSGI_APPLICATION = "myproject.wsgi.application"
            ARGUMENTS_AS_TEXT = None
            PRODUCTION_PROCESSES = {}
            SETTINGS
            if not PRODUCTION_PROCESSES:
                PRODUCTION_PROCESSES = {"web": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": ARGUMENTS_AS_TEXT or {ARGUMENTS}}}

            """,
    };

    private static IReadOnlyList<SecretDoor> Doors => SecretDoor.All;

    [TestCaseSource(nameof(Doors))]
    public async Task Should_keep_a_secret_out_of_everything(object door)
    {
        var run = await RunAsync((SecretDoor)door);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(((SecretDoor)door).ExitCode), run.Printed);
            Assert.That(run.Holding(Spellings), Is.Empty);
        });
    }

    [Test]
    public async Task Should_let_a_declared_secret_reach_a_secret_option()
    {
        var run = await RunAsync(new SecretDoor("", 0)
        {
            Target = "Package",
            Args = "'ssl-keyfile': '/k', 'ssl-certfile': '/c', 'ssl-keyfile-password': os.environ['KEY_PASSWORD'], 'log-level': 'info'",
        });

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Printed);
            Assert.That(run.Holding(Spellings), Is.Empty);
            Assert.That(run.Written.Values, Has.Some.Contains("UVICORN_SSL_KEYFILE_PASSWORD"));
        });
    }

    /// <summary>What is searched for is found where it is: a test that could not fail would prove nothing.</summary>
    [Test]
    public void Should_find_every_spelling([Range(0, 2)] int offset)
    {
        var bytes = Encoding.UTF8.GetBytes(new string('x', offset) + Canary + "yy");
        var texts = new[] { $"a{Canary}b", Convert.ToBase64String(bytes), Uri.EscapeDataString(Canary), Convert.ToHexString(bytes) };

        Assert.That(
            texts.Select(text => new Run(0, "", new Dictionary<string, string> { ["f"] = text }).Holding(Spellings).Any()), Is.All.True);
    }

    /// <summary>The characters of Base64 that depend on the secret alone, where it begins that many bytes after a multiple of three.</summary>
    private static string Base64(int offset)
    {
        var (text, bytes) = (Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', offset) + Canary)), offset + Canary.Length);
        var first = (offset * 8 + 5) / 6;
        return text[first..(bytes * 8 / 6)];
    }

    private static async Task<Run> RunAsync(SecretDoor door)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in Project.Append(new("prodserver.yaml", door.WholeYaml)).Where(file => !door.Files.ContainsKey(file.Key)).Concat(door.Files))
        {
            var whole = text
                .Replace("SETTINGS\n", door.Settings + "\n", StringComparison.Ordinal)
                .Replace("ARGUMENTS}", door.Args + "}", StringComparison.Ordinal)
                .Replace("CANARY", Canary, StringComparison.Ordinal);
            folder.Write("project/" + name, whole);
        }

        var (output, findings) = (folder.Combine("out"), folder.Combine("out", "findings.json"));
        var run = await BuildHost.Start(
            "--target=" + door.Target, "--verbosity=diagnostic", "--project=" + folder.Combine("project"), "--output=" + output, "--findings=" + findings).RunAsync();
        var written = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            written.Add(file, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
            if (file.EndsWith(".tar.gz", StringComparison.Ordinal))
            {
                await AddEntriesAsync(file, written);
            }
        }

        return new Run(run.ExitCode, run.Output, written);
    }

    private static async Task AddEntriesAsync(string bundle, Dictionary<string, string> written)
    {
        await using var file = File.OpenRead(bundle);
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        await using var archive = new TarReader(unpacked);
        while (await archive.GetNextEntryAsync(copyData: true) is { } entry)
        {
            using var content = new MemoryStream();
            await (entry.DataStream?.CopyToAsync(content) ?? Task.CompletedTask);
            written.Add($"{bundle}!{entry.Name}", Encoding.Latin1.GetString(content.ToArray()));
        }
    }

    private sealed record Run(int ExitCode, string Printed, IReadOnlyDictionary<string, string> Written)
    {
        /// <summary>Where a spelling stands, with what is before it.</summary>
        public IEnumerable<string> Holding(IEnumerable<string> spellings) =>
            from text in Written.Append(new("the console", Printed))
            from spelling in spellings
            let at = text.Value.IndexOf(spelling, StringComparison.OrdinalIgnoreCase)
            where at >= 0
            select $"{text.Key}: {text.Value[Math.Max(0, at - 100)..at]}";
    }
}

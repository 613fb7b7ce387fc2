using EndToEnd.Tests.Host;
using EndToEnd.Tests.Samples;
using Prodserver.Testing;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployed;

/// <summary>Installs the shop on a host by the words of docs/guide.md, with every artifact as it was rendered.</summary>
/// <param name="host">The host, which may have other projects already.</param>
/// <param name="name">The project's name: several shops on one host differ in it, and in the names of their sites, which are NAME.example.com.</param>
/// <param name="change">What else is changed in the sample before it is rendered.</param>
internal sealed class ShopInstallation(SystemdHost host, string name = "shop", Action<Sample>? change = null)
{
    /// <summary>What the tests add to the shop's code: pages that tell what Django sees of a request, one for each process that serves.</summary>
    private const string SeenPages = """


        def seen(request):
            from django.http import JsonResponse

            names = ("X-Real-IP", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Ssl", "Forwarded", "Proxy")
            return JsonResponse(
                {
                    "host": request.get_host(),
                    "scheme": request.scheme,
                    "address": request.META["REMOTE_ADDR"],
                    "headers": {name: request.headers[name] for name in names if name in request.headers},
                }
            )


        urlpatterns = [path("seen/", seen), path("admin/seen/", seen)] + urlpatterns

        """;

    private string Variables => $"DJANGO_SETTINGS_MODULE=shop.settings.production SHOP_STATE_DIR=/var/lib/{name} DJANGO_SECRET_KEY=unused";

    public async Task InstallAsync()
    {
        using var shop = new Sample("shop");
        shop.UseDebiansVersions();
        Rename(shop);
        change?.Invoke(shop);
        var artifacts = await RenderAsync(shop);
        host.Run("useradd", "--system", "--home-dir", "/srv/" + name, "--shell", "/usr/sbin/nologin", name);
        AddCode(shop);
        AddCertificate();
        host.Write($"/etc/{name}/production.env", Filled(File.ReadAllText(Path.Combine(artifacts, "env", name + ".env.example"))));
        host.Run("chmod", "0600", $"/etc/{name}/production.env");
        FolderCopy.Copy(Path.Combine(artifacts, "systemd"), host.Outside("/etc/systemd/system"));
        FolderCopy.Copy(Path.Combine(artifacts, "nginx"), host.Outside("/etc/nginx/sites-enabled"));
        host.Run("rm", "--force", "/etc/nginx/sites-enabled/default");
        host.Run("nginx", "-t");
        host.Run("systemctl", "daemon-reload");
        host.Run("systemctl", "enable", "--now", name + ".target");
        host.Run("systemctl", "reload", "nginx");
    }

    private void Rename(Sample shop)
    {
        if (name != "shop")
        {
            shop.Change("prodserver.yaml", "\nversions:", $"\nproject: {name}\nversions:");
            shop.Change("prodserver.yaml", "/var/lib/shop", "/var/lib/" + name);
            shop.Change("prodserver.yaml", "/srv/shop/", $"/srv/{name}/");
            shop.Change("prodserver.yaml", "shop.example.com", name + ".example.com");
            shop.Change("shop/settings/production.py", "shop.example.com", name + ".example.com");
        }
    }

    private static async Task<string> RenderAsync(Sample shop)
    {
        var output = Path.Combine(shop.State, "output");
        var result = await BuildHost.Start("--target=Render", "--project=" + shop.Path, "--environment=production", "--output=" + output).RunAsync();
        Assert.That(result.ExitCode, Is.Zero, result.Output);
        return Path.Combine(output, "production");
    }

    private static string Filled(string example)
    {
        var filled = example.Replace("DJANGO_SECRET_KEY=\"\"", "DJANGO_SECRET_KEY=\"for this \\\"test\\\"\"", StringComparison.Ordinal);
        Assert.That(filled, Is.Not.EqualTo(example));
        return filled;
    }

    /// <summary>The code, a virtual environment that is Debian's own Python, the database and the static files.</summary>
    private void AddCode(Sample shop)
    {
        FolderCopy.Copy(shop.Path, host.Outside($"/srv/{name}/current"));
        File.AppendAllText(host.Outside($"/srv/{name}/current/shop/urls.py"), SeenPages);
        host.Run("mkdir", "--parents", $"/srv/{name}/venv/bin");
        host.Run("ln", "--symbolic", "/usr/bin/uvicorn", "/usr/bin/gunicorn", "/usr/bin/celery", "/usr/bin/python3", $"/srv/{name}/venv/bin");
        host.Run("install", "--directory", "--owner=" + name, "--group=" + name, "--mode=0700", "/var/lib/" + name);
        Manage("migrate", "--verbosity=0");
        Manage("collectstatic", "--noinput", "--verbosity=0");
        host.Run("chown", "--recursive", $"{name}:{name}", "/var/lib/" + name);
    }

    private void Manage(params IReadOnlyList<string> words) =>
        host.Run(["env", $"--chdir=/srv/{name}/current", .. Variables.Split(' '), $"/srv/{name}/venv/bin/python3", "manage.py", .. words]);

    /// <summary>One for all shops.</summary>
    private void AddCertificate()
    {
        if (host.Has("/etc/ssl/shop"))
        {
            return;
        }

        host.Run("mkdir", "/etc/ssl/shop");
        host.Run(
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=shop.example.com",
            "-keyout", "/etc/ssl/shop/privkey.pem", "-out", "/etc/ssl/shop/fullchain.pem");
    }
}

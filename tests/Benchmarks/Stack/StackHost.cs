using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Prodserver.Testing;
using Prodserver.Testing.Hosts;

namespace Benchmarks.Stack;

/// <summary>
/// One application on one booted host, twice: as this project renders it, and as the sample files in the documentation of django-prodserver say, word for
/// word. Both have the same ARGS, of that page as well, and what it recommends to install: uvloop and httptools.
/// </summary>
internal sealed partial class StackHost : IDisposable
{
    /// <summary>The name of the rendered site.</summary>
    public const string Rendered = "rendered.example.com";

    /// <summary>The name of the site in the documentation.</summary>
    public const string Documented = "example.com";

    /// <summary>The documentation's "High-Performance ASGI Server" but for <c>no-access-log</c>, which the package can't pass on; at this level nothing is logged either.</summary>
    private const string Args =
        """{"host": "0.0.0.0", "port": "8000", "workers": "4", "loop": "uvloop", "log-level": "warning", "limit-concurrency": "1000", "backlog": "2048"}""";

    private static readonly string Files = Path.Combine(AppContext.BaseDirectory, "Stack", "Documented");

    private readonly SystemdHost _host;

    private StackHost(SystemdHost host) => _host = host;

    /// <summary>Boots the host and installs both.</summary>
    /// <param name="build">The compiled build program.</param>
    /// <param name="scratch">A folder for the project and its artifacts.</param>
    /// <exception cref="HostUnavailableException">This machine can't boot a host.</exception>
    public static StackHost Start(string build, string scratch)
    {
        var project = Path.Combine(scratch, "project");
        var output = Path.Combine(scratch, "output");
        Lay(project);
        MeasuredProgram.Run(["dotnet", "exec", build, "--target=Render", "--project=" + project, "--environment=production", "--output=" + output], scratch);
        var stack = new StackHost(SystemdHost.Boot());
        try
        {
            stack.InstallRendered(project, Path.Combine(output, "production"));
            stack.InstallSeed(project);
            stack._host.Run("rm", "/etc/nginx/sites-enabled/default");
            stack._host.Run("nginx", "-t");
            stack._host.Run("systemctl", "daemon-reload");
            stack._host.Run("systemctl", "start", "myproject.target", "myapp.service");
            stack._host.Run("systemctl", "reload", "nginx");
            stack.WaitFor(Rendered);
            stack.WaitFor(Documented);
            return stack;
        }
        catch
        {
            stack.Dispose();
            throw;
        }
    }

    /// <summary>Requests a second, over a few seconds, from this machine's wrk in the host's network.</summary>
    /// <exception cref="InvalidOperationException">Not every answer was a success.</exception>
    public double RequestsPerSecond(string site, string path, int seconds)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s");
        var result = _host.RunBeside(TimeSpan.FromSeconds(seconds + 30), "wrk", "-t1", "-c16", time, "-H", "Host: " + site, "http://127.0.0.1" + path);
        return Speed().Match(result.Output) is { Success: true } speed && !result.Output.Contains("Non-2xx", StringComparison.Ordinal)
            ? double.Parse(speed.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"wrk on {site}{path}: {result.Output}");
    }

    public void Dispose() => _host.Dispose();

    private static void Lay(string project)
    {
        FolderCopy.Copy(RepositoryFolder.Combine("samples", "single"), project);
        File.AppendAllText(
            Path.Combine(project, "myproject", "settings.py"),
            $"\nINSTALLED_APPS = [\"django_prodserver\"]\nALLOWED_HOSTS = [\"{Documented}\", \"{Rendered}\"]\nPRODUCTION_PROCESSES[\"web\"][\"ARGS\"] = {Args}\n");
        File.WriteAllText(Path.Combine(project, "requirements.txt"), "Django==3.2.25\nuvicorn==0.17.6\nuvloop==0.17.0\n");
        File.WriteAllText(Path.Combine(project, "prodserver.yaml"), $"server_names: [{Rendered}]\n");
        File.Copy(Path.Combine(Files, "asgi.py"), Path.Combine(project, "myproject", "asgi.py"), overwrite: true);
        var commands = Directory.CreateDirectory(Path.Combine(project, "django_prodserver", "management", "commands")).FullName;
        File.Copy(Path.Combine(Files, "prodserver.py"), Path.Combine(commands, "prodserver.py"));
        foreach (var package in new[] { commands, Path.GetDirectoryName(commands)!, Path.Combine(project, "django_prodserver") })
        {
            File.WriteAllText(Path.Combine(package, "__init__.py"), "");
        }
    }

    private void InstallRendered(string project, string artifacts)
    {
        _host.Run("useradd", "--system", "--home-dir", "/srv/myproject", "--shell", "/usr/sbin/nologin", "myproject");
        FolderCopy.Copy(project, _host.Outside("/srv/myproject/current"));
        AddPrograms("/srv/myproject/venv/bin", "uvicorn");
        FolderCopy.Copy(Path.Combine(artifacts, "systemd"), _host.Outside("/etc/systemd/system"));
        FolderCopy.Copy(Path.Combine(artifacts, "nginx"), _host.Outside("/etc/nginx/sites-enabled"));
    }

    private void InstallSeed(string project)
    {
        FolderCopy.Copy(project, _host.Outside("/var/www/myapp"));
        AddPrograms("/var/www/myapp/venv/bin", "python");
        File.Copy(Path.Combine(Files, "myapp.service"), _host.Outside("/etc/systemd/system/myapp.service"));
        File.Copy(Path.Combine(Files, "myapp.conf"), _host.Outside("/etc/nginx/sites-enabled/myapp"));
    }

    private void AddPrograms(string folder, string program)
    {
        _host.Run("mkdir", "--parents", folder);
        _host.Run("ln", "--symbolic", program == "python" ? "/usr/bin/python3" : "/usr/bin/" + program, $"{folder}/{program}");
    }

    private void WaitFor(string site)
    {
        var waited = Stopwatch.StartNew();
        while (_host.RunBeside(TimeSpan.FromSeconds(90), "wrk", "-t1", "-c1", "-d1s", "-H", "Host: " + site, "http://127.0.0.1/") is var result
            && (!result.Output.Contains("Requests/sec", StringComparison.Ordinal) || result.Output.Contains("Non-2xx", StringComparison.Ordinal)))
        {
            if (waited.Elapsed > TimeSpan.FromMinutes(1))
            {
                throw new InvalidOperationException($"{site} is not served: {result.Output}\n{_host.Run("journalctl", "--no-pager", "--lines=30")}");
            }
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[0-9.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Speed();
}

using System.Globalization;
using Prodserver.Core.Commands;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Docker;

/// <summary>
/// The health check of a container, in the Python that every image has: no curl, no shell.
/// What it asks for comes as arguments, so that nothing has to be quoted as Python.
/// </summary>
internal static class HealthProbe
{
    private const string Connect =
        "import socket,sys;socket.create_connection((sys.argv[1],int(sys.argv[2])),3).close()";

    private const string Request =
        "import sys,http.client as h;a=sys.argv[1:];"
        + "c=h.HTTPConnection(a[0],int(a[1]),timeout=3);"
        + "c.request('GET',a[2],headers=dict(zip(a[3::2],a[4::2])));"
        + "s=c.getresponse().status;sys.exit(s>=400 and f'it answers {s}')";

    private const string RequestOverTls =
        "import ssl,sys,http.client as h;a=sys.argv[1:];s=ssl.create_default_context();s.check_hostname=False;s.verify_mode=ssl.CERT_NONE;"
        + "c=h.HTTPSConnection(a[0],int(a[1]),timeout=3,context=s);"
        + "c.request('GET',a[2],headers=dict(zip(a[3::2],a[4::2])));"
        + "s=c.getresponse().status;sys.exit(s>=400 and f'it answers {s}')";

    /// <summary>A request for the declared path, else a connection; null for a process without a port.</summary>
    public static CommandLine? Of(ServerProcess process, DeployEnvironment environment)
    {
        if (process.Bindings.OfType<Binding.Tcp>().FirstOrDefault(binding => binding.Port > 0) is not { } tcp)
        {
            return null;
        }

        var host = tcp.Host is "::" or "::1" ? "::1" : "127.0.0.1";
        var port = tcp.Port.ToString(CultureInfo.InvariantCulture);
        if (process.Definition.Health is not { } path)
        {
            return Words.Command("python", "-c", Connect, host, port);
        }

        var words = new List<string> { "-c", process.SpeaksTls ? RequestOverTls : Request, host, port, path, "Host", HealthHost.Of(environment) };
        if (Nginx.SchemeHeader.Of(environment.Django) is { } header)
        {
            // Without it SECURE_SSL_REDIRECT would answer with a redirect, and a view would never be reached.
            words.Add(header.Name);
            words.Add(header.Value);
        }

        return Words.Command("python", words);
    }
}

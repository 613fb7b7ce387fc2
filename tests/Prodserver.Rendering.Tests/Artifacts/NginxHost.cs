using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Artifacts;

/// <summary>A folder of its own for the real nginx, with sites as rendered: only ports and paths of the host are moved into the folder.</summary>
internal sealed class NginxHost : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _httpPort = FreePort();
    private readonly int _httpsPort = FreePort();
    private Process? _nginx;

    public NginxHost(Situation situation)
    {
        WriteCertificate();
        _folder.Write(
            "nginx.conf",
            $$"""
            user root;
            daemon off;
            pid {{_folder.Path}}/nginx.pid;
            error_log stderr warn;
            events { worker_connections 512; }
            http {
                access_log off;
                types { text/css css; }
                default_type application/octet-stream;
                client_body_temp_path {{_folder.Path}}/body;
                proxy_temp_path {{_folder.Path}}/proxy;
                fastcgi_temp_path {{_folder.Path}}/fastcgi;
                uwsgi_temp_path {{_folder.Path}}/uwsgi;
                scgi_temp_path {{_folder.Path}}/scgi;
                include {{_folder.Path}}/sites/*.conf;
            }
            """);
        Directory.CreateDirectory(_folder.Combine("sites"));
        Add(situation);
    }

    /// <summary>Where plain HTTP is answered, on the loopback.</summary>
    public IPEndPoint Http => new(IPAddress.Loopback, _httpPort);

    public IPEndPoint Https => new(IPAddress.Loopback, _httpsPort);

    /// <summary>The socket that stands for <c>/run/shop/NAME.sock</c>.</summary>
    public string SocketOf(string process) => _folder.Combine("run", "shop", process + ".sock");

    public void WriteStatic(string path, string text) => _folder.Write("static/" + path, text);

    public void Add(Situation situation)
    {
        var environment = situation.Environment;
        var moved = situation with
        {
            Environment = environment with
            {
                Tls = environment.Tls is null ? null : new TlsFiles(_folder.Combine("certificate.pem"), _folder.Combine("key.pem"), default),
                Static = environment.Static is { } files ? files with { Root = _folder.Combine("static") } : null,
            },
        };
        if (moved.Render().TryGetValue($"nginx/{situation.Project.Name}.conf", out var text))
        {
            Add(situation.Project.Name + ".conf", text);
        }
    }

    public void Add(string name, string text) => _folder.Write(
        "sites/" + name,
        text.Replace("listen 80", $"listen 127.0.0.1:{_httpPort}", StringComparison.Ordinal)
            .Replace("listen [::]:80", $"listen [::1]:{_httpPort}", StringComparison.Ordinal)
            .Replace("listen 443", $"listen 127.0.0.1:{_httpsPort}", StringComparison.Ordinal)
            .Replace("listen [::]:443", $"listen [::1]:{_httpsPort}", StringComparison.Ordinal)
            .Replace("unix:/run/", $"unix:{_folder.Path}/run/", StringComparison.Ordinal));

    /// <summary><c>nginx -t</c>: one sentence where all is well, else everything it said.</summary>
    public string Check()
    {
        var (exitCode, output) = Tool.Run("nginx", "-t", "-q", "-e", "stderr", "-p", _folder.Path, "-c", _folder.Combine("nginx.conf"));
        return (exitCode, output) == (0, "") ? "the configuration file is ok" : output;
    }

    public void Start()
    {
        _nginx = Tool.Start("nginx", "-e", "stderr", "-p", _folder.Path, "-c", _folder.Combine("nginx.conf"));
        _nginx.ErrorDataReceived += (_, line) => TestContext.Out.WriteLine(line.Data);
        _nginx.BeginErrorReadLine();
        for (var tries = 0; tries < 200; tries++)
        {
            using var probe = new TcpClient();
            try
            {
                probe.Connect(Http);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(25);
            }
        }

        throw new TimeoutException("nginx does not listen");
    }

    public void Dispose()
    {
        if (_nginx is not null)
        {
            _nginx.Kill(entireProcessTree: true);
            _nginx.WaitForExit();
            _nginx.Dispose();
        }

        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=shop.example.com", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        _folder.Write("certificate.pem", certificate.ExportCertificatePem() + "\n");
        _folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem() + "\n");
    }
}

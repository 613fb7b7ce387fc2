using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Quoting.Nginx;

/// <summary>A real nginx on a unix socket of its own.</summary>
internal sealed class RunningNginx : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    /// <param name="http">What stands in the http block; its server listens on <c>SOCKET</c>.</param>
    public RunningNginx(string http)
    {
        Write(_folder, http);
        _process = Process.Start(Start(_folder, "-g", "daemon off; master_process off;"))!;
        _process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _process.BeginErrorReadLine();
        Assert.That(() => Answers() || _process.HasExited, Is.True.After(60).Seconds.PollEvery(10).MilliSeconds, "nginx has not started");
        if (_process.HasExited)
        {
            _process.WaitForExit();
            Assert.Fail($"nginx has ended: {_errors}");
        }
    }

    /// <summary>What <c>nginx -t</c> says of a configuration: empty where it has nothing to say.</summary>
    public static string Test(string http)
    {
        using var folder = new TemporaryFolder();
        Write(folder, http);
        using var process = Process.Start(Start(folder, "-q", "-t"))!;
        return process.StandardError.ReadToEnd();
    }

    /// <summary>The bytes of the answer to a request, as Latin-1 so that none is lost.</summary>
    public string Get(string target)
    {
        using var socket = Connect();
        using var stream = new NetworkStream(socket);
        stream.Write(Encoding.Latin1.GetBytes($"GET {target} HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n"));
        using var answer = new StreamReader(stream, Encoding.Latin1);
        return answer.ReadToEnd();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    private bool Answers()
    {
        try
        {
            Connect().Dispose();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private Socket Connect()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(_folder.Combine("socket")));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void Write(TemporaryFolder folder, string http) => folder.Write(
        "nginx.conf",
        $"pid {folder.Combine("pid")};\nevents {{}}\nhttp {{\naccess_log off;\nclient_body_temp_path {folder.Combine("body")};\nproxy_temp_path {folder.Combine("proxy")};\n"
        + $"fastcgi_temp_path {folder.Combine("fastcgi")};\nuwsgi_temp_path {folder.Combine("uwsgi")};\nscgi_temp_path {folder.Combine("scgi")};\n"
        + http.Replace("SOCKET", "unix:" + folder.Combine("socket"), StringComparison.Ordinal) + "\n}\n");

    private static ProcessStartInfo Start(TemporaryFolder folder, params string[] arguments) =>
        new(Tools.Find("nginx")!, ["-p", folder.Path, "-c", folder.Combine("nginx.conf"), "-e", "stderr", .. arguments]) { RedirectStandardError = true };
}

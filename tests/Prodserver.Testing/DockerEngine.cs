using System.Diagnostics;
using System.Net.Sockets;

namespace Prodserver.Testing;

/// <summary>A Docker engine of the test's own: its data, socket and processes are below one folder, and this machine's network stays as it is.</summary>
public sealed class DockerEngine : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _daemon;

    /// <summary>Starts <c>dockerd</c>, which needs root, and waits until it answers.</summary>
    public DockerEngine()
    {
        _daemon = Process.Start(new ProcessStartInfo(
            Tools.Find("dockerd") ?? throw new InvalidOperationException("this machine has no dockerd"),
            [
                "--data-root", _folder.Combine("data"),
                "--exec-root", _folder.Combine("exec"),
                "--pidfile", _folder.Combine("pid"),
                "--host", Address,
                "--iptables=false",
                "--bridge=none",
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _daemon.OutputDataReceived += (_, _) => { };
        _daemon.ErrorDataReceived += (_, _) => { };
        _daemon.BeginOutputReadLine();
        _daemon.BeginErrorReadLine();
        WaitForAnswer();
    }

    /// <summary>The value for <c>DOCKER_HOST</c>.</summary>
    public string Address => "unix://" + _folder.Combine("docker.sock");

    public void Dispose()
    {
        // SIGTERM lets it unmount what it mounted; Process.Kill would not.
        using (var kill = Process.Start("kill", [_daemon.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        _daemon.WaitForExit();
        _daemon.Dispose();
        _folder.Dispose();
    }

    private void WaitForAnswer()
    {
        var waited = Stopwatch.StartNew();
        while (!Answers())
        {
            if (_daemon.HasExited || waited.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException("dockerd did not start");
            }

            Thread.Sleep(50);
        }
    }

    private bool Answers()
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(_folder.Combine("docker.sock")));
            socket.Send("GET /_ping HTTP/1.0\r\n\r\n"u8);
            var answer = new byte[64];
            return answer.AsSpan(0, socket.Receive(answer)).IndexOf("200 OK"u8) >= 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

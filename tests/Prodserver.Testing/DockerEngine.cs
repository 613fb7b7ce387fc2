using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Prodserver.Testing.Hosts;

namespace Prodserver.Testing;

/// <summary>A Docker engine of the test's own: its data, socket and processes are below one folder, and this machine's network stays as it is.</summary>
public sealed class DockerEngine : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _daemon;

    /// <summary>Starts <c>dockerd</c>, which needs root, and waits until it answers. Its containers have no network but that of the machine.</summary>
    public DockerEngine()
        : this([Daemon], ["--iptables=false", "--bridge=none"])
    {
    }

    private DockerEngine(IReadOnlyList<string> program, IReadOnlyList<string> arguments)
    {
        _daemon = Process.Start(new ProcessStartInfo(
            program[0],
            [
                .. program.Skip(1),
                "--data-root", _folder.Combine("data"),
                "--exec-root", _folder.Combine("exec"),
                "--pidfile", _folder.Combine("pid"),
                "--host", Address,
                .. arguments,
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

    private static string Daemon => Tools.Find("dockerd") ?? throw new InvalidOperationException("this machine has no dockerd");

    /// <summary>
    /// An engine whose containers have networks and publish ports, on a loopback that is the engine's alone. What is written to its <c>/etc</c> is seen by
    /// nobody else and gone when it ends.
    /// </summary>
    public static DockerEngine WithNetwork()
    {
        // unshare becomes dockerd, so that the process that was started has the namespaces. Docker's way to publish a port: iptables(8) in this network.
        var engine = new DockerEngine(["unshare", "--net", "--mount", Daemon], []);
        try
        {
            var overlay = engine._folder.Combine("etc");
            Directory.CreateDirectory(overlay);
            engine.Require("ip", "link", "set", "lo", "up");
            engine.Require("mount", "-t", "tmpfs", "tmpfs", overlay);
            engine.Require("mkdir", overlay + "/upper", overlay + "/work");
            engine.Require("mount", "-t", "overlay", "overlay", "-o", $"lowerdir=/etc,upperdir={overlay}/upper,workdir={overlay}/work", "/etc");
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>Runs a program of this machine beside the engine, as its client, at most for that time.</summary>
    public CommandResult Run(TimeSpan time, params IReadOnlyList<string> words) => BoundedCommand.Run(
        time,
        "nsenter",
        ["--target", Text(_daemon.Id), "--mount", "--net", "--", "env", "HOME=" + _folder.Path, "DOCKER_HOST=" + Address, "DOCKER_BUILDKIT=0", .. words]);

    /// <summary>Runs a program beside the engine, at most for two minutes.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public string Require(params IReadOnlyList<string> words)
    {
        var result = Run(TimeSpan.FromMinutes(2), words);
        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException($"{string.Join(' ', words)} ended with {result.ExitCode}: {result.Output}");
    }

    /// <summary>Where this machine finds an absolute path as the engine sees it.</summary>
    public string Outside(string path) => string.Create(CultureInfo.InvariantCulture, $"/proc/{_daemon.Id}/root{path}");

    /// <summary>Connects to a port that the engine has published on its loopback.</summary>
    public Socket Connect(int port) => NetworkNamespace.Connect(_daemon.Id, port);

    public void Dispose()
    {
        // SIGTERM lets it unmount what it mounted; Process.Kill would not.
        using (var kill = Process.Start("kill", [Text(_daemon.Id)]))
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

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

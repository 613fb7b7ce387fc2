using System.Runtime.Versioning;
using Build.Reporting;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Build.Testing;

/// <summary>The real programs that tests ask, as Debian packages.</summary>
public static class TestPrograms
{
    /// <summary>Makes package scripts leave services alone: the tests start their own, on their own ports.</summary>
    /// <remarks>https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt</remarks>
    private const string ServicePolicy = "/usr/sbin/policy-rc.d";

    public static IReadOnlyList<string> Packages { get; } =
    [
        "celery", "daphne", "debootstrap", "docker-compose", "docker.io", "gunicorn", "iproute2", "nginx", "openssh-server", "python3-django", "python3-hypercorn", "python3-jinja2",
        "python3-waitress", "python3-websockets", "python3-yaml", "ruby-foreman", "shellcheck", "strace", "systemd-container", "uvicorn", "wrk",
    ];

    /// <summary>Installs what is missing; asks no network where nothing is.</summary>
    public static async Task InstallAsync(BuildContext context)
    {
        using var runner = new ProcessRunner(context.Verification.Environment) { Timeout = TimeSpan.FromMinutes(1) };
        var programs = new ProgramFinder(context.Verification.Environment.GetValueOrDefault("PATH", ""));
        if (!OperatingSystem.IsLinux() || programs.Find("dpkg-query") is not { } query)
        {
            throw context.Fail(ExitCode.ToolMissing, "--tools=install knows Debian's packages only: install the programs and use --tools=require");
        }

        var missing = await MissingAsync(runner, query);
        if (missing.Count == 0)
        {
            return;
        }

        Screen.Line("installing " + string.Join(", ", missing));
        var policy = !File.Exists(ServicePolicy) && Environment.IsPrivilegedProcess;
        if (policy)
        {
            WritePolicy();
        }

        try
        {
            if (await new PackageInstaller(programs, runner).InstallAsync(missing, CancellationToken.None) is { } refusal)
            {
                throw context.Fail(ExitCode.ToolMissing, $"{string.Join(", ", missing)} can't be installed: {refusal}");
            }
        }
        finally
        {
            if (policy)
            {
                File.Delete(ServicePolicy);
            }
        }
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(ProcessRunner runner, LocatedProgram query)
    {
        var command = new ToolCommand
        {
            Program = query.Path,
            Arguments = ["--show", "--showformat=${Package}\t${db:Status-Status}\n", .. Packages],
            WorkingDirectory = "/",
        };
        // It fails where it doesn't know one of them, and lists the others all the same.
        var result = await runner.RunAsync(command, CancellationToken.None);
        var installed = result.Output.Split('\n').Select(line => line.Split('\t')).Where(cells => cells is [_, "installed"]).Select(cells => cells[0]);
        return [.. Packages.Except(installed, StringComparer.Ordinal)];
    }

    [SupportedOSPlatform("linux")]
    private static void WritePolicy()
    {
        File.WriteAllText(ServicePolicy, "#!/bin/sh\nexit 101\n");
        File.SetUnixFileMode(ServicePolicy, File.GetUnixFileMode(ServicePolicy) | UnixFileMode.UserExecute);
    }
}

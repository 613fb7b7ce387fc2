using System.Runtime.Versioning;
using Build.Reporting;
using Cake.Common;
using Cake.Core;
using Cake.Core.IO;

namespace Build.Testing;

/// <summary>The real programs that tests ask, as Debian packages.</summary>
public static class TestPrograms
{
    /// <summary>Makes package scripts leave services alone: the tests start their own, on their own ports.</summary>
    /// <remarks>https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt</remarks>
    private const string ServicePolicy = "/usr/sbin/policy-rc.d";

    public static IReadOnlyList<string> Packages { get; } =
    [
        "celery", "daphne", "debootstrap", "docker.io", "gunicorn", "nginx", "openssh-server", "python3-django", "python3-hypercorn", "python3-jinja2",
        "python3-waitress", "python3-websockets", "python3-yaml", "ruby-foreman", "shellcheck", "systemd-container", "uvicorn", "wrk",
    ];

    /// <summary>Installs what is missing; asks no network where nothing is.</summary>
    public static void Install(BuildContext context)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/apt-get"))
        {
            throw context.Fail(ExitCode.ToolMissing, "--tools=install knows Debian's apt-get only, and this machine has none; install the programs and use --tools=require");
        }

        var missing = Missing(context);
        if (missing.Count == 0)
        {
            return;
        }

        if (!Environment.IsPrivilegedProcess)
        {
            throw context.Fail(ExitCode.ToolMissing, $"--tools=install needs root to install {string.Join(", ", missing)}");
        }

        Screen.Line("installing " + string.Join(", ", missing));
        var policy = !File.Exists(ServicePolicy);
        if (policy)
        {
            WritePolicy();
        }

        try
        {
            Apt(context, "update");
            Apt(context, ["install", "--yes", "--no-install-recommends", .. missing]);
        }
        finally
        {
            if (policy)
            {
                File.Delete(ServicePolicy);
            }
        }
    }

    private static List<string> Missing(BuildContext context)
    {
        var settings = new ProcessSettings
        {
            Arguments = new ProcessArgumentBuilder().Append("--show").Append("--showformat=${Package}\\t${db:Status-Status}\\n").AppendAll(Packages),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It fails where it doesn't know one of them, and lists the others all the same.
        context.StartProcess("dpkg-query", settings, out var lines, out _);
        return [.. Packages.Except(lines.Select(line => line.Split('\t')).Where(cells => cells is [_, "installed"]).Select(cells => cells[0]), StringComparer.Ordinal)];
    }

    private static void Apt(BuildContext context, params IEnumerable<string> words)
    {
        var code = context.StartProcess("apt-get", new ProcessSettings
        {
            Arguments = new ProcessArgumentBuilder().Append("--quiet=2").AppendAll(words),
            EnvironmentVariables = new Dictionary<string, string?> { ["DEBIAN_FRONTEND"] = "noninteractive" },
        });
        if (code != 0)
        {
            throw context.Fail(ExitCode.ToolMissing, $"apt-get {string.Join(' ', words)} ended with {code}");
        }
    }

    [SupportedOSPlatform("linux")]
    private static void WritePolicy()
    {
        File.WriteAllText(ServicePolicy, "#!/bin/sh\nexit 101\n");
        File.SetUnixFileMode(ServicePolicy, File.GetUnixFileMode(ServicePolicy) | UnixFileMode.UserExecute);
    }

    private static ProcessArgumentBuilder AppendAll(this ProcessArgumentBuilder arguments, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            arguments.Append(word);
        }

        return arguments;
    }
}

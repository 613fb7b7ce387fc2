using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Verification;

/// <summary>What the programs that read the artifacts can say against them.</summary>
public static class VerificationFindings
{
    public static readonly FindingCode ToolMissing = new(
        "PB601",
        "A program that verifies artifacts is missing",
        "With --tools=require every artifact has to be judged by the program that will read it. Install the program, or use --tools=skip.");

    public static readonly FindingCode ToolFailed = new(
        "PB602",
        "A program that verifies artifacts failed",
        "It didn't end in time, could not be started or said something that no verdict can be read from. The artifact is not verified.");

    public static readonly FindingCode NginxRefuses = new(
        "PB610",
        "nginx refuses the site",
        "nginx -t read the site as the host will, with a placeholder for the certificate, and stopped there.");

    public static readonly FindingCode SystemdRefuses = new(
        "PB611",
        "systemd refuses a unit",
        "systemd-analyze verify loaded the units as the host will. What systemd says it ignores would silently be missing on the host.");

    public static readonly FindingCode ServerRefuses = new(
        "PB612",
        "The server refuses its command line",
        "The parser of the installed server, of the very version that the process uses, read the arguments and refused one.");

    public static readonly FindingCode DockerfileRefused = new(
        "PB613",
        "Docker refuses the Dockerfile",
        "A Docker engine read the file, without building anything, and stopped there. What BuildKit's check only warns of is a warning here.");

    public static readonly FindingCode ComposeRefuses = new(
        "PB614",
        "Compose refuses the compose file",
        "docker compose config read the file and refused it. No engine is needed for that, and none is asked.");

    public static readonly FindingCode ShellRefuses = new(
        "PB615",
        "The shell refuses a command line",
        "sh -n read the lines of commands.txt without running them and found a syntax error.");

    public static readonly FindingCode MalformedJson = new(
        "PB616",
        "A JSON artifact is malformed",
        "The file isn't JSON as RFC 8259 defines it, so no program can read it.");
}

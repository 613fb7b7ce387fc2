using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>
/// Connects through the OpenSSH client, with the user's own configuration, agent, jump hosts and known hosts: an unknown or changed host key is refused.
/// </summary>
/// <param name="environment">What the client needs of the machine's environment, such as <c>HOME</c> and <c>SSH_AUTH_SOCK</c>.</param>
/// <param name="configuration">A configuration file in place of the user's own; null for the user's own.</param>
/// <param name="folder">The working directory, absolute.</param>
internal sealed class SshClient(IReadOnlyDictionary<string, string> environment, string? configuration, string folder)
{
    /// <exception cref="HostException">This machine has no OpenSSH client.</exception>
    public HostLink Connect(string host)
    {
        var program = new ProgramFinder(environment.GetValueOrDefault("PATH", "")).Find("ssh")
            ?? throw new HostException("there is no OpenSSH client on this machine; on Debian: apt-get install openssh-client", isLost: true);
        var command = new ToolCommand
        {
            Program = program.Path,
            WorkingDirectory = folder,
            Arguments =
            [
                .. configuration is null ? Array.Empty<string>() : ["-F", Path.Combine(folder, configuration)],
                "-T", "-x", "-o", "BatchMode=yes", "-o", "ConnectTimeout=15", "-o", "ServerAliveInterval=5", "-o", "ServerAliveCountMax=3", "--", host, AgentProgram.RemoteCommand,
            ],
        };
        return new HostLink(host, new Conversation(command, environment));
    }
}

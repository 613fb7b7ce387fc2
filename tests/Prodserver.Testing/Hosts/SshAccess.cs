using System.Globalization;

namespace Prodserver.Testing.Hosts;

/// <summary>The way to hosts by the OpenSSH client: a key of its own, the host keys as known, and a configuration file that says both.</summary>
public sealed class SshAccess
{
    private readonly string _folder;

    /// <param name="folder">An empty folder for the key and the files.</param>
    public SshAccess(string folder)
    {
        _folder = folder;
        Require("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", Key);
        File.WriteAllText(Configuration, $"Host *\n  IdentityFile {Key}\n  IdentitiesOnly yes\n  UserKnownHostsFile {KnownHosts}\n  GlobalKnownHostsFile none\n  ControlMaster no\n\n");
        File.WriteAllText(KnownHosts, "");
    }

    /// <summary>The client's configuration file.</summary>
    public string Configuration => Path.Combine(_folder, "ssh_config");

    /// <summary>The file of known host keys.</summary>
    public string KnownHosts => Path.Combine(_folder, "known_hosts");

    private string Key => Path.Combine(_folder, "id_ed25519");

    /// <summary>Gives a host a name, an SSH server and the key. The connection goes through the host's own network.</summary>
    /// <param name="user">The user to come in as; another than root is made, with sudo.</param>
    public void Admit(SystemdHost host, string name, string user = "root")
    {
        if (user != "root")
        {
            host.Run("useradd", "--create-home", "--shell", "/bin/sh", user);
            host.Write("/etc/sudoers.d/" + user, $"{user} ALL=(ALL) NOPASSWD: ALL\n");
        }

        var home = user == "root" ? "/root" : "/home/" + user;
        host.Write($"{home}/.ssh/authorized_keys", File.ReadAllText(Key + ".pub"));
        host.Run("chown", "--recursive", $"{user}:{user}", home + "/.ssh");
        host.Run("chmod", "--recursive", "go-rwx", home + "/.ssh");
        // Each host has keys of its own; those of the file system were made with it.
        host.Run("sh", "-c", "rm --force /etc/ssh/ssh_host_* && ssh-keygen -A");
        host.Run("systemctl", "restart", "ssh.service");
        var relay = string.Create(CultureInfo.InvariantCulture, $"nsenter --target {host.Leader} --net -- {Tools.Python} {RepositoryFolder.Combine("tests", "Prodserver.Testing", "Hosts", "relay.py")} 127.0.0.1 22");
        File.AppendAllText(Configuration, $"Host {name}\n  User {user}\n  HostKeyAlias {name}\n  ProxyCommand {relay}\n");
        File.AppendAllText(KnownHosts, $"{name} {host.Run("cat", "/etc/ssh/ssh_host_ed25519_key.pub")}\n");
    }

    private static void Require(string tool, params IReadOnlyList<string> arguments)
    {
        var result = BoundedCommand.Run(TimeSpan.FromSeconds(30), tool, arguments);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"{tool} ended with {result.ExitCode}: {result.Output}");
        }
    }
}

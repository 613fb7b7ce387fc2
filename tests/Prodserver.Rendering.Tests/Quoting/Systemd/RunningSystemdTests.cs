using System.Runtime.Versioning;
using System.Text;
using CsCheck;
using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Quoting.EnvironmentFiles;
using Prodserver.Rendering.Quoting.Systemd;
using Prodserver.Testing.Hosts;

namespace Prodserver.Rendering.Tests.Quoting.Systemd;

/// <summary>A running systemd takes each quoted value for what it is. Many values share a unit where the field allows several.</summary>
[RequiresSystemdHost]
[SupportedOSPlatform("linux")]
public sealed class RunningSystemdTests
{
    private static SystemdHost Host => SharedHost.Get();

    [Test]
    public void Should_start_programs_at_the_paths_that_were_asked()
    {
        var programs = Paths("/opt/programs", ExecStart.Executable);
        foreach (var program in programs)
        {
            AddProgram(program, "#!/bin/sh\nprintf '%s\\0' \"$0\"\n");
        }

        Start("programs.service", $"[Service]\nType=oneshot\nStandardOutput=append:/run/programs\n{Lines("ExecStart", programs, ExecStart.Executable)}");

        Assert.That(Output("/run/programs"), Is.EqualTo(programs));
    }

    [Test]
    public void Should_start_processes_in_the_folders_and_as_the_users_that_were_asked()
    {
        var folders = Paths("/srv/folders", UnitPath.Quote);
        var users = UserNames(folders.Count);
        File.AppendAllLines(Host.Outside("/etc/passwd"), users.Select((user, index) => $"{user}:x:{20_000 + index}:65534::/:/bin/false"));
        AddProgram("/opt/where", "#!/bin/sh\nprintf '%s\\0' \"$(id -un)\"\nreadlink --zero /proc/$$/cwd\n");
        foreach (var (folder, index) in folders.Select((folder, index) => (folder, index)))
        {
            Directory.CreateDirectory(Host.Outside(folder));
            var field = $"WorkingDirectory={UnitPath.Quote(folder).Text}\nUser={UserName.Quote(users[index]).Text}";
            WriteUnit($"where{index}.service", $"[Service]\nType=oneshot\nStandardOutput=append:/run/where{index}\nExecStart=/opt/where\n{field}\n");
        }

        Start([.. folders.Select((_, index) => $"where{index}.service")]);

        Assert.That(
            folders.SelectMany((_, index) => Output($"/run/where{index}")),
            Is.EqualTo(folders.SelectMany((folder, index) => new[] { users[index], folder })));
    }

    [Test]
    public void Should_read_the_variables_of_a_file_unchanged()
    {
        var values = Hostile.Many(600);
        Host.Write("/etc/values.env", string.Concat(values.Select((value, index) => EnvironmentFileAssignment.Quote($"V{index}", value).Text + "\n")));

        Start("values.service", "[Service]\nType=oneshot\nStandardOutput=append:/run/values\nEnvironmentFile=/etc/values.env\nExecStart=/bin/cat /proc/self/environ\n");

        Assert.That(
            Output("/run/values").Where(variable => variable.StartsWith('V')), Is.EquivalentTo(values.Select((value, index) => $"V{index}={value}")));
    }

    [Test]
    public void Should_read_the_environment_files_that_were_asked()
    {
        var files = Paths("/etc/files", UnitPath.Quote);
        foreach (var (file, index) in files.Select((file, index) => (file, index)))
        {
            Host.Write(file, $"F{index}=read\n");
        }

        Start(
            "files.service",
            $"[Service]\nType=oneshot\nStandardOutput=append:/run/files\n{Lines("EnvironmentFile", files, UnitPath.Quote)}ExecStart=/bin/cat /proc/self/environ\n");

        Assert.That(Output("/run/files").Where(variable => variable.StartsWith('F')), Is.EquivalentTo(files.Select((_, index) => $"F{index}=read")));
    }

    [Test]
    public void Should_listen_on_the_sockets_that_were_asked()
    {
        const int longest = 107;
        var sockets = Paths("/run/sockets", UnitPath.Quote).Where(path => Encoding.UTF8.GetByteCount(path) <= longest).ToList();
        WriteUnit("sockets.service", "[Service]\nExecStart=/bin/true\n");

        Start("sockets.socket", $"[Socket]\n{Lines("ListenStream", sockets, UnitPath.Quote)}");

        Assert.That(sockets.Where(socket => !Host.Has(socket)), Is.Empty);
        Assert.That(Directory.EnumerateFiles(Host.Outside("/run/sockets"), "*", SearchOption.AllDirectories).Count(), Is.EqualTo(sockets.Count));
    }

    [Test]
    public void Should_open_the_paths_that_were_asked_and_no_others()
    {
        var folders = Paths("/srv/words", UnitWord.Quote);
        foreach (var folder in folders)
        {
            Directory.CreateDirectory(Host.Outside(folder));
        }

        Start(
            "words.service",
            "[Service]\nType=oneshot\nStandardOutput=append:/run/words\nProtectSystem=strict\n"
            + Lines("ReadWritePaths", folders, UnitWord.Quote) + "ExecStart=/usr/bin/find /srv/words -type d -writable -print0\n");

        Assert.That(Output("/run/words"), Is.EquivalentTo(folders));
    }

    [Test]
    public void Should_show_the_descriptions_that_were_asked()
    {
        var texts = Accepted(Hostile.Many(1200), UnitText.Quote);
        foreach (var (text, index) in texts.Select((text, index) => (text, index)))
        {
            WriteUnit($"text{index}.service", $"[Unit]\nDescription={UnitText.Quote(text).Text}\n[Service]\nExecStart=/bin/true\n");
        }

        Host.Run("systemctl", "daemon-reload");
        var shown = Host.Run(["systemctl", "show", "--property=Description", .. texts.Select((_, index) => $"text{index}.service")]);

        Assert.That(shown.Split("\n\n"), Is.EqualTo(texts.Select(text => "Description=" + text)));
    }

    /// <summary>Below the folder, one path for each hostile value that is no other path in disguise and that the quoter has a spelling for.</summary>
    private static List<string> Paths(string folder, Func<string, Quotation> quote)
    {
        var paths = Hostile.Many(1500)
            .Select((value, index) => $"{folder}/{index}/{value}")
            .Where(path => path[1..].Split('/').All(part => part is not ("" or "." or "..")));
        return Accepted(paths, quote);
    }

    private static List<string> Accepted(IEnumerable<string> values, Func<string, Quotation> quote)
    {
        var accepted = values.Where(value => quote(value).Refusal is null).ToList();
        Assert.That(accepted, Has.Count.GreaterThanOrEqualTo(500));
        return accepted;
    }

    private static List<string> UserNames(int count)
    {
        const string first = "abcdefghijklmnopqrstuvwxyz_";
        var name = Gen.Select(Gen.Char[first], Gen.Char[first + "0123456789-"].Array[0, 30], (head, tail) => head + new string(tail));
        return [.. name.Array[count * 2].Single().Except(["root"]).Distinct().Take(count)];
    }

    private static string Lines(string field, IEnumerable<string> values, Func<string, Quotation> quote) =>
        string.Concat(values.Select(value => $"{field}={quote(value).Text}\n"));

    private static void AddProgram(string path, string text)
    {
        Host.Write(path, text);
        File.SetUnixFileMode(Host.Outside(path), (UnixFileMode)0b111_101_101);
    }

    private static void WriteUnit(string name, string text) => Host.Write("/run/systemd/system/" + name, text);

    private static void Start(string unit, string text)
    {
        WriteUnit(unit, text);
        Start(unit);
    }

    private static void Start(params IReadOnlyList<string> units)
    {
        Host.Run("systemctl", "daemon-reload");
        var result = Host.Run(TimeSpan.FromMinutes(2), ["systemctl", "start", .. units]);
        Assert.That(result, Is.EqualTo(new CommandResult(0, "")));
    }

    /// <summary>What the processes have printed, each text with a NUL at its end.</summary>
    private static string[] Output(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(Host.Outside(file))).Split('\0')[..^1];
}

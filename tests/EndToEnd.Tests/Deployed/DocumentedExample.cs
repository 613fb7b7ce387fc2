using System.Globalization;
using System.Text;
using Build.Pipelines;
using EndToEnd.Tests.Golden;
using Prodserver.Configuration;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Testing;
using Prodserver.Testing.Hosts;

namespace EndToEnd.Tests.Deployed;

/// <summary>
/// An example of the package's documentation that can start: the settings of its golden case, laid over the sample that is written in the same style, and
/// rendered for Debian's versions.
/// </summary>
/// <param name="Case">The name of the golden case.</param>
/// <param name="Number">What tells it from the others on one host.</param>
internal sealed record DocumentedExample(string Case, int Number)
{
    /// <summary>The user of all examples, and the folder of the virtual environment that they share.</summary>
    public const string User = "examples";

    private const string Group = "documentation/";

    /// <summary>Every example whose golden case has command lines.</summary>
    public static IReadOnlyList<DocumentedExample> All { get; } =
    [
        .. GoldenCase.Names
            .Where(name => name.StartsWith(Group, StringComparison.Ordinal) && File.Exists(Path.Combine(new GoldenCase(name).ExpectedFolder, "commands.txt")))
            .Select((name, index) => new DocumentedExample(name[Group.Length..], index + 1)),
    ];

    public string Site => Case + ".example.com";

    public string Target => Project + ".target";

    public string Project => string.Create(CultureInfo.InvariantCulture, $"example-{Number}");

    public override string ToString() => Case;

    /// <summary>Puts code, units and site onto the host, as they were rendered.</summary>
    public void Install(SystemdHost host)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Render(folder.Path, "host: {cpus: 8}"))
        {
            Install(host, file);
        }

        FolderCopy.Copy(folder.Path, host.Outside($"/srv/{Project}/current"));
    }

    /// <summary>Puts the code into a folder.</summary>
    /// <param name="target">What else <c>prodserver.yaml</c> says of where it is to run.</param>
    /// <returns>The artifacts.</returns>
    public IReadOnlyList<RenderedFile> Render(string folder, string target)
    {
        Lay(folder, target);
        var run = new PipelineRun(() => ProjectReader.Read(folder, new ProjectOptions()));
        var built = run.Built.Value ?? throw new InvalidOperationException(string.Join('\n', run.Built.Findings.InReportOrder()));
        // An example for developers has an environment of its own, which comes first.
        return built.Environments[0].Files;
    }

    private void Install(SystemdHost host, RenderedFile file)
    {
        var name = Path.GetFileName(file.Path);
        switch (Path.GetDirectoryName(file.Path))
        {
            case "systemd":
                File.WriteAllBytes(host.Outside("/etc/systemd/system/" + name), file.Content.ToArray());
                break;
            case "nginx":
                File.WriteAllBytes(host.Outside("/etc/nginx/sites-enabled/" + name), file.Content.ToArray());
                break;
            case "env":
                // The one secret that an example has: the password of its key.
                host.Write(
                    $"/etc/{Project}/production.env",
                    Encoding.UTF8.GetString(file.Content.Span).Replace("PASSWORD=\"\"", "PASSWORD=\"from-the-reference\"", StringComparison.Ordinal));
                break;
        }
    }

    /// <summary>What an example says comes after the sample's own settings, and holds where both say something.</summary>
    private void Lay(string folder, string target)
    {
        FolderCopy.Copy(RepositoryFolder.Combine("samples", "single"), folder);
        var settings = Path.Combine(folder, "myproject", "settings.py");
        var own = File.ReadAllText(settings);
        File.Delete(Path.Combine(folder, "myproject", "settings_dev.py"));
        using var laid = new TemporaryFolder();
        new GoldenCase(Group + Case).Lay(laid.Combine("project"));
        foreach (var name in new[] { "settings.py", "settings_dev.py", "wsgi.py" })
        {
            if (File.Exists(laid.Combine("project", "myproject", name)))
            {
                File.Copy(laid.Combine("project", "myproject", name), Path.Combine(folder, "myproject", name), overwrite: true);
            }
        }

        File.WriteAllText(settings, $"{own}\n{File.ReadAllText(settings)}\nALLOWED_HOSTS = [\"{Site}\"]\n");
        File.WriteAllText(Path.Combine(folder, "requirements.txt"), "Django==3.2.25\ngunicorn==20.1.0\nuvicorn==0.17.6\nuvloop==0.17.0\n");
        File.WriteAllText(
            Path.Combine(folder, "prodserver.yaml"),
            $"project: {Project}\nuser: {User}\nvirtualenv: /srv/{User}/venv\nserver_names: [{Site}]\n{target}\n");
    }
}

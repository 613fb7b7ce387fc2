using System.Globalization;
using System.Text;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Testing;

namespace Prodserver.Configuration.Tests;

/// <summary>A small Django project that is there for one test.</summary>
internal sealed class ProjectFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A web process as a settings module writes it.</summary>
    public const string Web = "PRODUCTION_PROCESSES = {'web': {'BACKEND': 'django_prodserver.backends.uvicorn.UvicornServer', 'ARGS': {'port': '8000'}}}\n";

    /// <summary>A project with one settings module of that text.</summary>
    public static ProjectFolder With(string settings) => new ProjectFolder().Manage("shop.settings").Write("shop/settings.py", settings);

    public string Path => _folder.Path;

    public ProjectFolder Manage(string module) => Write("manage.py", $"import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', '{module}')\n");

    public ProjectFolder Yaml(string text) => Write("prodserver.yaml", text);

    public ProjectFolder Write(string path, string text)
    {
        _folder.Write(path, text);
        return this;
    }

    public Outcome<Project> Read(params string[] environments) => ProjectReader.Read(Path, new ProjectOptions { Environments = environments });

    /// <summary>The findings as they are printed, a line each.</summary>
    public string Findings(params string[] environments) => string.Join('\n', Read(environments).Findings);

    /// <summary>The project's environments and processes, a line each; the test fails where there are findings.</summary>
    public string Outline(params string[] environments)
    {
        var outcome = Read(environments);
        Assert.That(string.Join('\n', outcome.Findings), Is.Empty);
        var text = new StringBuilder(outcome.Value!.Name);
        foreach (var environment in outcome.Value.Environments)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{environment.Name} {environment.Kind} {environment.SettingsModule} {environment.Position}");
            foreach (var process in environment.Processes)
            {
                var line = $"\n  {process.Name} {process.Backend.Split('.')[^1]} {Text(process.Args)} {process.Route}";
                text.Append(line.TrimEnd());
            }
        }

        return text.ToString();
    }

    /// <summary>The only environment; the test fails where there are errors.</summary>
    public DeployEnvironment Environment()
    {
        var outcome = Read();
        Assert.That(string.Join('\n', outcome.Findings.Where(finding => finding.Severity == Severity.Error)), Is.Empty);
        return outcome.Value!.Environments.Single();
    }

    public static string Text(ConfigValue? value) => value switch
    {
        null => "-",
        NullValue => "None",
        BooleanValue boolean => boolean.Value ? "True" : "False",
        IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue number => number.Text,
        TextValue text => $"'{text.Value}'",
        ListValue list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        MapValue map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        OpaqueValue opaque => $"<{opaque.Type}>",
        UnknownValue unknown => $"unknown({unknown.Reason})",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public void Dispose() => _folder.Dispose();
}

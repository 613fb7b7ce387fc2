using System.Text.Json;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Delivery.Processes;
using Prodserver.Delivery.Verification;

namespace Prodserver.Delivery.Settings;

/// <summary>Reads settings with the project's own interpreter and Django: a run for each environment, which sees the declared variables and nothing of this machine's.</summary>
public sealed class InterpreterReading(InterpreterOptions options)
{
    private const string Script = "read_settings.py";

    /// <summary>The settings as Python has them, with what kept it from them; of an environment that failed there are none.</summary>
    /// <param name="read">The environments as they were read without Python.</param>
    public async Task<Outcome<IReadOnlyList<EnvironmentSettings>>> ReadAsync(IReadOnlyList<EnvironmentSettings> read, CancellationToken cancellation)
    {
        if (Interpreter.Find(options) is not { } python)
        {
            var missing = new FindingCollector();
            missing.Error(InterpreterFindings.NoInterpreter, SourcePosition.ProjectFolder, "this machine has no python3", "name the project's interpreter with --python");
            return new Outcome<IReadOnlyList<EnvironmentSettings>>(null, missing.Findings);
        }

        using var scratch = new ScratchFolder(options.ScratchFolder);
        using var runner = new ProcessRunner(new Dictionary<string, string> { ["PATH"] = options.SearchPath });
        var answers = await Task.WhenAll(read.Select(environment => ReadAsync(environment, python, runner, scratch.Create("settings"), cancellation))).ConfigureAwait(false);
        return new Outcome<IReadOnlyList<EnvironmentSettings>>([.. answers.Select(answer => answer.Value).OfType<EnvironmentSettings>()], [.. answers.SelectMany(answer => answer.Findings)]);
    }

    private async Task<Outcome<EnvironmentSettings>> ReadAsync(EnvironmentSettings read, string python, ProcessRunner runner, string folder, CancellationToken cancellation)
    {
        var files = new InterpreterFiles(folder);
        await files.WriteScriptAsync(Script, cancellation).ConfigureAwait(false);
        var result = await runner.RunAsync(Command(read, python, files), cancellation).ConfigureAwait(false);
        var failure = new InterpreterFailure(read, options, python);
        if (!result.Succeeded)
        {
            return new Outcome<EnvironmentSettings>(null, [failure.Of(result, files)]);
        }

        if (files.AnswerLength is not { } length || length > options.OutputLimit)
        {
            return new Outcome<EnvironmentSettings>(null, [failure.OfAnswer(files.AnswerLength)]);
        }

        using var answer = files.ReadAnswer();
        return answer.RootElement.TryGetProperty("settings", out var settings)
            ? new Outcome<EnvironmentSettings>(read with { Settings = [.. SettingsOf(read, settings)] }, [])
            : new Outcome<EnvironmentSettings>(null, [failure.Of(answer.RootElement)]);
    }

    /// <summary>Each setting with the place and the variables that the reading knows for it.</summary>
    private IEnumerable<Setting> SettingsOf(EnvironmentSettings read, JsonElement settings)
    {
        var known = read.Settings.ToDictionary(setting => setting.Name, StringComparer.Ordinal);
        return
            from property in settings.EnumerateObject()
            where options.Names.Count == 0 || options.Names.Contains(property.Name, StringComparer.Ordinal)
            let own = known.GetValueOrDefault(property.Name)
            let position = own?.Value.Position ?? new SourcePosition(read.File)
            let value = new PythonValue(read.Target.Secrets, position).Read(property.Value)
            select new Setting(property.Name, value with { Origins = [.. own?.Value.AllOrigins ?? []] }, own?.Position ?? position);
    }

    private ToolCommand Command(EnvironmentSettings read, string python, InterpreterFiles files) => new()
    {
        Program = python,
        Arguments = ["-B", "-X", "utf8", files.Script(Script)],
        WorkingDirectory = options.Folder,
        Timeout = options.Timeout,
        Input = JsonSerializer.Serialize(new
        {
            module = read.Module,
            folder = options.Folder,
            code = read.Target.Code,
            variables = read.Target.Variables
                .Select(variable => KeyValuePair.Create(variable.Name, variable.Value))
                .Concat(read.Target.Secrets.Select(secret => KeyValuePair.Create(secret.Name, StandIn.For(secret))))
                .ToDictionary(StringComparer.Ordinal),
            cpus = read.Target.Cpus,
            seconds = options.Timeout.TotalSeconds * 0.9,
            limit = options.OutputLimit,
            answer = files.Answer,
            where = files.Where,
        }),
    };
}

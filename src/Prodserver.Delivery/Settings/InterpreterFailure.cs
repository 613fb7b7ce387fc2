using System.Globalization;
using System.Text.Json;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Delivery.Processes;

namespace Prodserver.Delivery.Settings;

/// <summary>Says why Python has no settings for an environment.</summary>
internal sealed class InterpreterFailure(EnvironmentSettings read, InterpreterOptions options, string python)
{
    private readonly SourcePosition _module = new(read.File);

    /// <summary>The interpreter did not run to its end.</summary>
    public Finding Of(ToolResult result, InterpreterFiles files) => result switch
    {
        { Fault: { } fault } when fault.StartsWith("could not be run", StringComparison.Ordinal) =>
            Report(InterpreterFindings.NoInterpreter, SourcePosition.ProjectFolder, $"{python} {fault}", "name the project's interpreter with --python"),
        { Fault: { } fault } when files.LastLine(options.Folder) is { } line => Report(InterpreterFindings.NoAnswer, line, $"reading the settings {fault}; this is what was being run"),
        { Fault: { } fault } => Report(InterpreterFindings.NoAnswer, _module, $"reading the settings {fault}"),
        _ => Report(InterpreterFindings.NoAnswer, _module, string.Create(CultureInfo.InvariantCulture, $"{python} ended with exit code {result.ExitCode} while it read the settings{LastWords(result)}")),
    };

    /// <summary>There is no answer, or one that is too large.</summary>
    public Finding OfAnswer(long? length) => Report(
        InterpreterFindings.NoAnswer,
        _module,
        length is null ? "the settings end Python before they are read" : string.Create(CultureInfo.InvariantCulture, $"the settings are more than {options.OutputLimit} bytes"));

    /// <summary>The answer says why.</summary>
    public Finding Of(JsonElement answer)
    {
        if (!answer.TryGetProperty("error", out var error))
        {
            return Report(InterpreterFindings.NoDjango, SourcePosition.ProjectFolder, $"{python} has no Django", "name the interpreter that has the project's requirements with --python");
        }

        var place = answer.TryGetProperty("file", out var file) ? new SourcePosition(file.GetString()!, answer.GetProperty("line").GetInt32()) : _module;
        return Report(
            InterpreterFindings.SettingsRaise,
            place,
            Hidden(error.GetString()!).TrimEnd('.', ' '),
            read.Target.Secrets.Count == 0 ? "declare the variables that the settings need in prodserver.yaml" : "declare the variables that the settings need in prodserver.yaml; secrets have stand-ins here");
    }

    private Finding Report(FindingCode code, SourcePosition place, string message, string? fix = null) => new()
    {
        Code = code,
        Severity = Severity.Error,
        Position = place,
        Message = message,
        Fix = fix,
        Environment = read.Environment,
    };

    /// <summary>Exceptions quote values.</summary>
    private string Hidden(string words) => read.Target.Variables.Select(variable => (variable.Name, variable.Value))
        .Concat(read.Settings.Where(setting => setting.Value is TextValue).Select(setting => (setting.Name, ((TextValue)setting.Value).Value)))
        .Where(named => SecretGuess.LooksLikeSecret(named.Name, named.Value))
        .Aggregate(words, (text, named) => text.Replace(named.Value, "(hidden: it looks like a secret)", StringComparison.Ordinal));

    private string LastWords(ToolResult result) =>
        result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() is { } line ? ": " + Hidden(line) : "";
}

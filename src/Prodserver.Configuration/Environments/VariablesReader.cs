using Prodserver.Configuration.Files;
using Prodserver.Configuration.Keys;
using Prodserver.Core;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Python.Dotenv;

namespace Prodserver.Configuration.Environments;

/// <summary>
/// Collects an environment's variables: those of its env files, then those of the top level, then its own; a later value replaces an earlier one in place.
/// Secrets of both levels count, but a variable of the environment beats a secret of the top level, and a secret of the environment a variable there:
/// a key may be secret in production and a plain word in development. What looks like a secret outside development is one.
/// </summary>
internal sealed class VariablesReader(string environment, EnvironmentKind kind, Layers layers, ProjectFiles files, FindingCollector findings)
{
    private const string SettingsModule = "DJANGO_SETTINGS_MODULE";

    private readonly OrderedDictionary<string, EnvironmentVariable> _variables = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, SecretName> _secrets = new(StringComparer.Ordinal);

    public (IReadOnlyList<EnvironmentVariable> Variables, IReadOnlyList<SecretName> Secrets) Read()
    {
        AddSecrets(layers.TopLevel);
        foreach (var variable in layers.Environment.Find(SharedKeys.Variables)?.Value ?? [])
        {
            _secrets.Remove(variable.Name);
        }

        AddSecrets(layers.Environment);
        foreach (var file in layers.Find(SharedKeys.EnvFiles)?.Value ?? [])
        {
            AddFile(file);
        }

        AddVariables(layers.TopLevel);
        AddVariables(layers.Environment);
        return ([.. _variables.Values], [.. _secrets.Values]);
    }

    private void AddSecrets(Section section)
    {
        foreach (var secret in section.Find(SharedKeys.Secrets)?.Value ?? [])
        {
            _secrets.TryAdd(secret.Value, new SecretName(secret.Value, secret.Position));
        }
    }

    private void AddVariables(Section section)
    {
        var ownSecrets = section.Find(SharedKeys.Secrets)?.Value ?? [];
        foreach (var variable in section.Find(SharedKeys.Variables)?.Value ?? [])
        {
            if (ownSecrets.Any(secret => secret.Value == variable.Name))
            {
                findings.Error(
                    EnvironmentFindings.SecretWithValue,
                    variable.Position,
                    $"'{variable.Name}' is declared as a secret and has a value here",
                    "remove the value from the file, or the name from secrets");
            }
            else
            {
                Add(new EnvironmentVariable(variable.Name, variable.Value, variable.ValuePosition), variable.Position);
            }
        }
    }

    private void AddFile(Declared<string> file)
    {
        var path = EnvironmentPlaceholder.Replace(file.Value, environment);
        if (!files.IsFile(path))
        {
            findings.Error(EnvironmentFindings.EnvFileMissing, file.Position, $"the project has no file '{path}'", "add the file, or remove it from env_files");
            return;
        }

        foreach (var binding in TextFile.Read(files, path, findings) is { } text ? EnvFile.Read(text, path, findings) : [])
        {
            if (!_secrets.ContainsKey(binding.Name))
            {
                AddBinding(binding);
            }
        }
    }

    private void AddBinding(DotenvBinding binding)
    {
        string? missing = null;
        var value = binding.IsLiteral ? binding.Value : References.Resolve(binding.Value, name => _variables.GetValueOrDefault(name)?.Value, out missing);
        if (value is not null)
        {
            Add(new EnvironmentVariable(binding.Name, value, binding.Position), binding.Position);
            return;
        }

        var isSecret = _secrets.ContainsKey(missing!);
        findings.Error(
            EnvironmentFindings.UnresolvedReference,
            binding.Position,
            $"the value of '{binding.Name}' refers to {(isSecret ? "the secret" : "the variable")} '{missing}', {(isSecret ? "whose value is not read" : "which no line above sets")}",
            isSecret ? $"add {binding.Name} to secrets" : $"set {missing} above it, or write it in single quotes");
    }

    /// <param name="namePosition">Where the name stands, for messages.</param>
    private void Add(EnvironmentVariable variable, SourcePosition namePosition)
    {
        if (variable.Name == SettingsModule)
        {
            findings.Error(EnvironmentFindings.ReservedVariable, namePosition, $"{SettingsModule} is set from the settings module", "name the module with the key settings");
            return;
        }

        if (kind != EnvironmentKind.Development && !_secrets.ContainsKey(variable.Name) && SecretGuess.LooksLikeSecret(variable.Name, variable.Value))
        {
            findings.Warning(
                EnvironmentFindings.LooksLikeSecret, namePosition, $"'{variable.Name}' looks like a secret and is treated as one: its value here goes nowhere", "add the name to secrets");
            _variables.Remove(variable.Name);
            _secrets.Add(variable.Name, new SecretName(variable.Name, namePosition));
        }

        if (!_secrets.ContainsKey(variable.Name))
        {
            _variables[variable.Name] = variable;
        }
    }
}

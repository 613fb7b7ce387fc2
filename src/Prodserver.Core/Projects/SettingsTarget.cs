namespace Prodserver.Core.Projects;

/// <summary>What the machine that the settings of an environment run on gives them, as far as it is declared.</summary>
public sealed record SettingsTarget
{
    /// <summary>What <c>os.environ</c> holds, secrets and <c>DJANGO_SETTINGS_MODULE</c> not among them.</summary>
    public IReadOnlyList<EnvironmentVariable> Variables { get; init; } = [];

    /// <summary>The variables whose values nobody here knows.</summary>
    public IReadOnlyList<SecretName> Secrets { get; init; } = [];

    /// <summary>What <c>os.cpu_count()</c> returns; null where undeclared.</summary>
    public int? Cpus { get; init; }

    /// <summary>The absolute path of the project's folder.</summary>
    public string Code { get; init; } = "/";
}

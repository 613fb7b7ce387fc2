using Prodserver.Core;
using Prodserver.Core.Projects;

namespace Prodserver.Python;

/// <summary>What the machine that the settings will run on looks like to them.</summary>
public sealed record PythonTarget
{
    /// <summary>What <c>os.environ</c> holds; nothing of the building machine is added.</summary>
    public IReadOnlyList<EnvironmentVariable> Variables { get; init; } = [];

    /// <summary>
    /// True where the environment declares its variables: reading another one without a default is then an error, as Python would stop there.
    /// Where nothing is declared, the host may set it.
    /// </summary>
    public bool DeclaresVariables { get; init; }

    /// <summary>Variables that are set on the target but whose values never enter the pipeline: reading one gives an unknown value.</summary>
    public IReadOnlyList<SecretName> Secrets { get; init; } = [];

    /// <summary>What <c>os.cpu_count()</c> returns; null where undeclared.</summary>
    public int? Cpus { get; init; }

    /// <summary>What <c>sys.version_info</c> begins with; null where undeclared.</summary>
    public PackageVersion? Version { get; init; }

    /// <summary>The Python packages that are installed, by the names that pip compares (<c>django-environ</c>); of all others it is not known.</summary>
    public IReadOnlySet<string> Packages { get; init; } = new HashSet<string>();

    /// <summary>The absolute POSIX path of the project's folder on the target, such as <c>/srv/shop/current</c>: what <c>__file__</c> is below.</summary>
    public required string ProjectRoot { get; init; }
}

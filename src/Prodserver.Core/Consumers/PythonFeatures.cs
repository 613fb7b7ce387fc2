namespace Prodserver.Core.Consumers;

/// <summary>What the image uses of newer versions of Python.</summary>
public static class PythonFeatures
{
    /// <summary>Source: https://docs.python.org/3/library/venv.html: since 3.4 an environment has pip.</summary>
    public static readonly ConsumerFeature MakesEnvironments = new("python", "python -m venv with pip", "3.4", null);

    public static readonly ConsumerFeature ReadsToml = new("python", "tomllib", "3.11", "the image reads pyproject.toml with the tomli that pip brings along");

    /// <summary>In the order of their versions.</summary>
    public static IReadOnlyList<ConsumerFeature> All { get; } = [MakesEnvironments, ReadsToml];
}

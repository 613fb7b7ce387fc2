namespace Prodserver.Core.Consumers;

/// <summary>
/// Something of a program that reads the artifacts, or is started by them, and that only its newer versions have: the one place that both the decision in
/// code and the reference's table of versions come from.
/// </summary>
/// <param name="program">The program as <c>versions</c> of prodserver.yaml calls it.</param>
/// <param name="name">What it has, as it is written: directives with commas between them, or a behaviour in a few words.</param>
/// <param name="since">The first version that has it.</param>
/// <param name="before">What an older version gets instead, as a sentence without its full stop; null where an older version is refused.</param>
public sealed class ConsumerFeature(string program, string name, string since, string? before)
{
    public string Program { get; } = program;

    public string Name { get; } = name;

    public PackageVersion Since { get; } = PackageVersion.Parse(since);

    public string? Before { get; } = before;

    public bool IsIn(PackageVersion version) => version >= Since;
}

using Prodserver.Core;

namespace Prodserver.Delivery.Programs;

/// <summary>A program of this machine with its version.</summary>
/// <param name="Version">Null where the program does not tell.</param>
public sealed record Tool(LocatedProgram Program, PackageVersion? Version)
{
    public override string ToString() => Version is null ? Program.Name : $"{Program.Name} {Version}";
}

using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>multiprocessing</c>, for the number of processors.</summary>
internal sealed class MultiprocessingModule() : LibraryModule("multiprocessing")
{
    public static MultiprocessingModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "cpu_count" => Function(name, OsModule.CpuCount),
        _ => null,
    };
}

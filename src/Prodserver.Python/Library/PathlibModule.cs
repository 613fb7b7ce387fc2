using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>pathlib</c> on the target, where every path is a POSIX path.</summary>
internal sealed class PathlibModule() : LibraryModule("pathlib")
{
    public static PathlibModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "Path" or "PosixPath" => PathClass.Find("Path", isPure: false),
        "PurePath" or "PurePosixPath" => PathClass.Find("PurePath", isPure: true),
        _ => null,
    };
}

using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>typing</c>, for the one name that decides what runs.</summary>
internal sealed class TypingModule() : LibraryModule("typing")
{
    public static TypingModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "TYPE_CHECKING" => site.Boolean(false),
        _ => null,
    };
}

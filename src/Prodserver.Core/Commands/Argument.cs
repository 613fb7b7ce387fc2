using Prodserver.Core.Findings;

namespace Prodserver.Core.Commands;

/// <summary>One word of a command line.</summary>
/// <param name="Text">The word exactly as the program receives it; never quoted.</param>
/// <param name="Position">The config that caused it.</param>
/// <param name="Reason">Why the deployment added it; null where the config asks for it.</param>
public sealed record Argument(string Text, SourcePosition Position, string? Reason = null)
{
    public override string ToString() => Text;
}

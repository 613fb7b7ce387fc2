using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>A value that can't be known without running code. It travels unchanged through whatever is done with it.</summary>
/// <param name="reason">The second half of "can't be known: …".</param>
/// <param name="position">Where the reason stands.</param>
internal sealed class PyUnknown(string reason, SourcePosition position) : PyValue(position)
{
    public string Reason { get; } = reason;

    /// <summary>What would make it known, as the fix of a finding; null where only other code would.</summary>
    public string? Fix { get; init; }

    /// <summary>True for the value of a key or name of which not even the presence is known.</summary>
    public bool MayBeAbsent { get; init; }

    /// <summary>True where it comes from a variable that is declared a secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Values that it may be: whatever changes it may change them.</summary>
    public IReadOnlyList<PyValue> Aliases { get; init; } = [];

    public override string TypeName => "unknown";

    /// <summary>The same where its presence is certain: what a default or a default of the code stands in for.</summary>
    public PyUnknown Present() => MayBeAbsent ? new(Reason, Position) { Fix = Fix, IsSecret = IsSecret, Aliases = Aliases } : this;
}

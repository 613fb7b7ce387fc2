using Prodserver.Core.Findings;
using Prodserver.Core.Values;

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

    /// <summary>The names that it has come through, the last one first.</summary>
    public Trail? Trail { get; private set; }

    /// <summary>The same unknown value as the value of a name.</summary>
    public PyUnknown Through(string name, SourcePosition position)
    {
        var trail = Trail.After(Trail, new ChainLink(name, position));
        if (ReferenceEquals(trail, Trail))
        {
            return this;
        }

        var copy = (PyUnknown)MemberwiseClone();
        copy.Trail = trail;
        return copy;
    }

    /// <summary>An unknown value for another reason that has come about by this one.</summary>
    public PyUnknown Leading(string reason, bool mayBeAbsent = false, params IReadOnlyList<PyValue> aliases) =>
        new(reason, Position) { MayBeAbsent = mayBeAbsent, Aliases = aliases, Trail = Trail, Origins = Origins };

    public override string TypeName => "unknown";

    /// <summary>The same where its presence is certain: what a default or a default of the code stands in for.</summary>
    public PyUnknown Present() => MayBeAbsent ? new(Reason, Position) { Fix = Fix, IsSecret = IsSecret, Aliases = Aliases, Trail = Trail, Origins = Origins } : this;
}

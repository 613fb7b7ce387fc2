using System.Numerics;
using Prodserver.Core.Findings;

namespace Prodserver.Core.Values;

/// <summary>A value of the config with the place it was written at, whatever language it was written in.</summary>
/// <param name="Position">Where the value's expression stands.</param>
public abstract record ConfigValue(SourcePosition Position)
{
    /// <summary>The kind in words, for messages: "a string", "a list".</summary>
    public abstract string Kind { get; }

    /// <summary>The environment variables that it depends on itself; its parts have their own.</summary>
    public IReadOnlyList<ValueOrigin> Origins { get; init; } = [];

    /// <summary>The environment variables that it or any part of it depends on, each way of depending once.</summary>
    public IEnumerable<ValueOrigin> AllOrigins => Origins.Concat(Parts.SelectMany(part => part.AllOrigins)).Distinct();

    /// <summary>The first part of it that can't be known, itself included; null where all of it is known.</summary>
    public UnknownValue? FirstUnknown => this switch
    {
        UnknownValue unknown => unknown,
        _ => Parts.Select(part => part.FirstUnknown).FirstOrDefault(unknown => unknown is not null),
    };

    private IEnumerable<ConfigValue> Parts => this switch
    {
        ListValue list => list.Items,
        MapValue map => map.Entries.Select(entry => entry.Value),
        _ => [],
    };
}

/// <summary>Python's <c>None</c> or YAML's <c>null</c>.</summary>
public sealed record NullValue(SourcePosition Position) : ConfigValue(Position)
{
    public override string Kind => "None";
}

public sealed record BooleanValue(bool Value, SourcePosition Position) : ConfigValue(Position)
{
    public override string Kind => "a boolean";
}

public sealed record IntegerValue(BigInteger Value, SourcePosition Position) : ConfigValue(Position)
{
    public override string Kind => "an integer";
}

/// <summary>A float; <paramref name="Text"/> is what Python's <c>str()</c> gives for it.</summary>
public sealed record FloatValue(double Value, string Text, SourcePosition Position) : ConfigValue(Position)
{
    public override string Kind => "a float";
}

public sealed record TextValue(string Value, SourcePosition Position) : ConfigValue(Position)
{
    /// <summary>The Python class of what is used as text without being a <c>str</c>, such as <c>PosixPath</c>; null for a <c>str</c>.</summary>
    public string? Type { get; init; }

    public override string Kind => "a string";
}

/// <summary>A list, tuple or set; a set's items are sorted.</summary>
public sealed record ListValue(IReadOnlyList<ConfigValue> Items, SourcePosition Position) : ConfigValue(Position)
{
    public override string Kind => "a list";
}

/// <summary>A dict in insertion order; each key is there once.</summary>
public sealed record MapValue(IReadOnlyList<MapEntry> Entries, SourcePosition Position) : ConfigValue(Position)
{
    public override string Kind => "a dict";

    public MapEntry? Find(string key)
    {
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Key == key)
            {
                return Entries[i];
            }
        }

        return null;
    }
}

/// <summary>A value that is known to exist and to be of a type that the config has no word for, such as bytes or a lambda.</summary>
public sealed record OpaqueValue(string Type, SourcePosition Position) : ConfigValue(Position)
{
    public override string Kind => $"a value of type {Type}";
}

/// <summary>A value that can't be known without running code: why, and where the reason stands.</summary>
/// <param name="Reason">The cause as the second half of "can't be known: …".</param>
/// <param name="Fix">What would make it known, as the fix of a finding; null where only other code would.</param>
public sealed record UnknownValue(string Reason, SourcePosition Position, string? Fix = null) : ConfigValue(Position)
{
    /// <summary>True where it comes from a variable that is declared a secret: the host will know it.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The names that it has come through, the last one first.</summary>
    public IReadOnlyList<ChainLink> Chain { get; init; } = [];

    public override string Kind => "unknown";
}

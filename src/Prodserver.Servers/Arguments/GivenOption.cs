using System.Numerics;
using Prodserver.Core.Findings;
using Prodserver.Core.Values;
using Prodserver.Servers.Catalogues;
using Prodserver.Servers.Parsing;

namespace Prodserver.Servers.Arguments;

/// <summary>An option that the config sets.</summary>
internal sealed record GivenOption
{
    public required Option Option { get; init; }

    /// <summary>True where a flag is switched off.</summary>
    public bool Negated { get; init; }

    /// <summary>The value as the server receives it; null for a flag.</summary>
    public string? Value { get; init; }

    /// <summary>Where the option is named.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Where its value stands.</summary>
    public required SourcePosition ValuePosition { get; init; }

    /// <summary>The value of the config that it is made of; null where that is ARGS as a whole, or a variable.</summary>
    public ConfigValue? Source { get; init; }

    public GivenBy By { get; init; }

    /// <summary>As the config calls it, for messages: a key of ARGS, an option with dashes, or a variable.</summary>
    public required string Spelling { get; init; }

    /// <summary>The index of its first word on the command line's ARGS part.</summary>
    public int Word { get; init; }

    /// <summary>The number of its words; 0 for a variable.</summary>
    public int Count { get; init; }

    /// <summary>The value as an integer; null where it is none.</summary>
    public BigInteger? Integer => Value is null ? null : ValueChecker.Integer(Option, Value);

    public bool IsOn => Option.IsFlag && !Negated;
}

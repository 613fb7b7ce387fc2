namespace Prodserver.Servers.Parsing;

/// <summary>What a parser has against a word.</summary>
internal enum WordFaultKind
{
    /// <summary>It looks like an option and is none.</summary>
    Unknown,

    /// <summary>It is the beginning of several options.</summary>
    Ambiguous,

    /// <summary>Its value is missing.</summary>
    ValueMissing,

    /// <summary>It is a flag and has a value.</summary>
    ValueRefused,

    /// <summary>It belongs to no option, and the parser ends.</summary>
    Extra,

    /// <summary>It belongs to no option, and the program never looks at it.</summary>
    Ignored,
}

namespace Prodserver.Configuration.Nodes;

/// <summary>What a value is by its notation.</summary>
internal enum ScalarKind
{
    /// <summary>Nothing, <c>~</c> or <c>null</c>.</summary>
    Null,

    Boolean,

    Integer,

    Float,

    Text,
}

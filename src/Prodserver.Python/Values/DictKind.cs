namespace Prodserver.Python.Values;

/// <summary>Which class of dict it is.</summary>
internal enum DictKind
{
    Plain,

    /// <summary><c>collections.OrderedDict</c>.</summary>
    Ordered,

    /// <summary><c>collections.defaultdict</c>.</summary>
    Default,
}

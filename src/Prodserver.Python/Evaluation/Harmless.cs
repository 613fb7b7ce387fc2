namespace Prodserver.Python.Evaluation;

/// <summary>Callables without a model that are known not to change what they are given.</summary>
internal static class Harmless
{
    public static bool IsHarmless(string path) => path
        is "builtins.id" or "builtins.type" or "builtins.dir" or "builtins.slice"
        or "pprint.pprint" or "pprint.pformat" or "logging.config.dictConfig"
        || path.StartsWith("logging.getLogger", StringComparison.Ordinal);
}

using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>A module of Python's own or of a library that settings use, as far as the reader knows it.</summary>
/// <param name="name">The dotted name.</param>
internal abstract class LibraryModule(string name)
{
    public string Name { get; } = name;

    /// <summary>What a name of the module is; null for one that has no model.</summary>
    public abstract PyValue? Find(string name, Site site);

    protected static PyBuiltin Function(string name, FunctionBody body) => new(name, body);

    /// <summary>A function that takes unknown arguments and says itself what follows from them.</summary>
    public static PyBuiltin Lenient(string name, FunctionBody body) => new(name, body) { TakesUnknown = true };

    /// <summary>A class whose objects are known by their type only.</summary>
    protected static PyBuiltin Opaque(string name, string? typeName = null) =>
        new(name, call => new PyOpaque(typeName ?? name, call.Site.Position)) { TakesUnknown = true, ClassName = typeName ?? name };

    /// <summary>A function whose result differs from process to process, or that only the target knows.</summary>
    protected static PyBuiltin Unknowable(string name, string reason) => Lenient(name, call =>
    {
        Calling.SpoilArguments(call, call.Site.Unknown($"'{name}()' may have changed it"));
        return call.Site.Unknown(reason);
    });
}

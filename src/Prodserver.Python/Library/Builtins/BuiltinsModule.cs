using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Files;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Builtins;

/// <summary>The names that are there without an import.</summary>
internal sealed class BuiltinsModule() : LibraryModule("builtins")
{
    public static BuiltinsModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "Ellipsis" => new PyOpaque("ellipsis", site.Position),
        "NotImplemented" => new PyOpaque("NotImplementedType", site.Position),
        "__debug__" => site.Boolean(true),
        "print" => Lenient(name, call => call.Site.None()),
        "len" => Lenient(name, Functions.Length),
        "repr" => Function(name, call => Functions.Text(Repr.Of(call.Single()), call.Site)),
        "ascii" => Function(name, call => Functions.Text(Repr.Of(call.Single()).Is(out var text, out var unknown) ? StringMethods.Ascii(text) : unknown, call.Site)),
        "format" => Function(name, Functions.Format),
        "isinstance" => Lenient(name, Functions.IsInstance),
        "callable" => Function(name, Functions.Callable),
        "getattr" => Lenient(name, Functions.GetAttribute),
        "hasattr" => Lenient(name, Functions.HasAttribute),
        "chr" => Function(name, Functions.Character),
        "ord" => Function(name, Functions.CodePoint),
        "hex" => Function(name, call => Functions.Based(call, "0x", 4)),
        "oct" => Function(name, call => Functions.Based(call, "0o", 3)),
        "bin" => Function(name, call => Functions.Based(call, "0b", 1)),
        "divmod" => Function(name, Functions.DivideWithRemainder),
        "pow" => Function(name, Functions.Power),
        "hash" => Function(name, Functions.Hash),
        "open" => Function(name, PyFile.Open),
        _ => Classes.Find(name) ?? Aggregates.Find(name) ?? Iterators.Find(name) ?? ClassTools.Find(name) ?? NamespaceTools.Find(name) ?? Exceptions.Find(name) ?? (PyValue?)Unmodelled(name, site),
    };

    private static PyExternal? Unmodelled(string name, Site site) => name
        is "aiter" or "anext" or "breakpoint" or "bytearray" or "compile" or "complex" or "copyright" or "credits"
        or "dir" or "eval" or "exec" or "exit" or "help" or "id" or "input"
        or "license" or "memoryview" or "quit"
        or "slice" or "type" or "__import__" or "__build_class__"
        ? new PyExternal("builtins." + name, site.Position)
        : null;
}

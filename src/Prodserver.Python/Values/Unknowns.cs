namespace Prodserver.Python.Values;

/// <summary>Which values can't be worked with, and why.</summary>
internal static class Unknowns
{
    /// <summary>Why nothing can be said about the value; null where it is known at least in part.</summary>
    public static PyUnknown? Of(PyValue value) => value switch
    {
        PyUnknown unknown => unknown,
        PyContainer container => container.Taint,
        PyLibraryObject library => library.Taint,
        PyExternal external => new PyUnknown($"'{external.Path}' comes from outside the project", external.Position),
        _ => null,
    };

    /// <summary>Why an operation on the value has no known result.</summary>
    public static PyUnknown Because(PyValue value) =>
        Of(value) ?? new PyUnknown($"it is worked out from a value of type '{value.TypeName}', which the reader has no model of", value.Position);

    /// <summary>The value, or the reason why its content is not known any more.</summary>
    public static PyValue Resolve(PyValue value) => value is PyContainer { Taint: not null } or PyLibraryObject { Taint: not null } ? Of(value)! : value;
}

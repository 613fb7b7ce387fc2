using Prodserver.Core.Values;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Turns values of Python into values of the config.</summary>
internal sealed class Exporter
{
    private const int MaxDepth = 100;

    /// <summary>Values within values beyond this are a mistake: shared parts can make a small module huge.</summary>
    private const long MaxSize = 2_000_000;

    private readonly Dictionary<PyValue, Exported> _done = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PyValue> _open = new(ReferenceEqualityComparer.Instance);

    /// <param name="Size">How many values it is made of, each counted as often as it is reached.</param>
    private readonly record struct Exported(ConfigValue Value, long Size);

    public ConfigValue Export(PyValue value) => Measured(value).Value;

    private Exported Measured(PyValue value)
    {
        if (Unknowns.Of(value) is { } unknown)
        {
            return new Exported(Unknown(unknown), 1);
        }

        if (value is not (PyContainer or PyTuple))
        {
            return new Exported(WithOrigins(Scalar(value), value.Origins), 1);
        }

        if (_done.TryGetValue(value, out var done))
        {
            return done;
        }

        if (_open.Count >= MaxDepth || !_open.Add(value))
        {
            return new Exported(new UnknownValue(_open.Contains(value) ? "the value holds itself" : "the value is nested too deeply", value.Position), 1);
        }

        var exported = Composite(value);
        exported = exported with { Value = WithOrigins(exported.Value, Origins.Union(value.Origins, (value as PyContainer)?.ContentOrigins)) };
        _open.Remove(value);
        if (exported.Size > MaxSize)
        {
            exported = new Exported(new UnknownValue("the value is too large", value.Position), 1);
        }

        _done.Add(value, exported);
        return exported;
    }

    /// <summary>An unknown value with its reason and the names that lead to it.</summary>
    public static UnknownValue Unknown(PyUnknown unknown) => WithOrigins(
        new UnknownValue(unknown.Reason, unknown.Position, unknown.Fix) { IsSecret = unknown.IsSecret, Chain = Trail.Links(unknown.Trail) }, unknown.Origins);

    public static T WithOrigins<T>(T value, Origins? origins)
        where T : ConfigValue => origins is null ? value : (T)(value with { Origins = [.. origins.All.Union(value.Origins)] });

    private static ConfigValue Scalar(PyValue value) => value switch
    {
        PyNone => new NullValue(value.Position),
        PyBool boolean => new BooleanValue(boolean.Value, value.Position),
        PyInt integer when IntegerText.IsTooLarge(integer.Value) => new UnknownValue("the integer is too large to be written out", value.Position),
        PyInt integer => new IntegerValue(integer.Value, value.Position),
        PyFloat number => new FloatValue(number.Value, FloatText.Repr(number.Value), value.Position),
        PyStr text => new TextValue(text.Value, value.Position),
        PyPath path => new TextValue(path.Value, value.Position) { Type = path.TypeName },
        _ => new OpaqueValue(value.TypeName, value.Position),
    };

    private Exported Composite(PyValue value) => value switch
    {
        PyDict dict => Map(dict),
        PyList list => List(list.Items, value),
        PyTuple tuple => List(tuple.Items, value),
        PySet set => List([.. set.Items.Order(SetOrder.Instance)], value),
        _ => new Exported(Scalar(value), 1),
    };

    private Exported List(IReadOnlyList<PyValue> items, PyValue list)
    {
        var (exported, size) = (new ConfigValue[items.Count], 1L);
        for (var i = 0; i < items.Count; i++)
        {
            (exported[i], var itemSize) = Measured(items[i]);
            size = Math.Min(size + itemSize, long.MaxValue / 2);
        }

        return new Exported(new ListValue(exported, list.Position), size);
    }

    private Exported Map(PyDict dict)
    {
        if (dict is { OrderDoubt: { } doubt, UncertainKey: null })
        {
            // The order of ARGS is the order of the command line.
            return new Exported(Unknown(doubt.Leading(Merger.DoubtfulOrder(doubt))), 1);
        }

        var (entries, size, isText) = (new List<MapEntry>(dict.Count), 1L, true);
        foreach (var (key, value) in dict.Entries)
        {
            // Python's json module writes other keys as text, too.
            if (!Repr.Str(key).Is(out var name, out _))
            {
                return NoMap(dict);
            }

            isText &= key is PyStr;
            var (exported, valueSize) = Measured(value);
            size = Math.Min(size + valueSize, long.MaxValue / 2);
            entries.Add(new MapEntry(name, key.Position, exported));
        }

        return isText || HasEachNameOnce(entries) ? new Exported(new MapValue(entries, dict.Position), size) : NoMap(dict);
    }

    /// <summary>Two keys that are one when written as text, such as <c>1</c> and <c>"1"</c>.</summary>
    private static bool HasEachNameOnce(List<MapEntry> entries) =>
        entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal).Count() == entries.Count;

    private static Exported NoMap(PyDict dict) => new(new OpaqueValue("dict", dict.Position), 1);
}

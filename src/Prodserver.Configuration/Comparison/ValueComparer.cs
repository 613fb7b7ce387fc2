using System.Globalization;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Comparison;

/// <summary>Finds the smallest parts in which a value that was read differs from the one that Python has. What is not known differs from nothing.</summary>
internal sealed class ValueComparer(TargetPaths paths)
{
    public IEnumerable<ValueDifference> Compare(string path, string name, ConfigValue read, ConfigValue python) => (read, python) switch
    {
        (UnknownValue, _) or (_, UnknownValue) => [],
        (MapValue ours, MapValue theirs) => Compare(path, name, ours, theirs),
        (ListValue ours, ListValue theirs) when ours.Items.Count == theirs.Items.Count => ours.Items.SelectMany((item, i) => Compare(Part(path, i), name, item, theirs.Items[i])),
        _ when IsSame(read, python) => [],
        _ => [new ValueDifference(path, name, read, python, read)],
    };

    private IEnumerable<ValueDifference> Compare(string path, string name, MapValue read, MapValue python)
    {
        foreach (var entry in read.Entries.Where(entry => entry.Value is not UnknownValue))
        {
            var part = Part(path, entry.Key);
            foreach (var difference in python.Find(entry.Key) is { } other
                ? Compare(part, entry.Key, entry.Value, other.Value)
                : [new ValueDifference(part, entry.Key, entry.Value, null, entry.Value)])
            {
                yield return difference;
            }
        }

        foreach (var entry in python.Entries.Where(entry => read.Find(entry.Key) is null))
        {
            yield return new ValueDifference(Part(path, entry.Key), entry.Key, null, entry.Value, read);
        }

        if (HaveOtherOrder(read, python))
        {
            yield return new ValueDifference(path, name, read, python, read);
        }
    }

    /// <summary>The order of ARGS is the order of a command line. A part that is not known may be missing.</summary>
    private static bool HaveOtherOrder(MapValue read, MapValue python)
    {
        var keys = read.Entries.Select(entry => entry.Key).ToList();
        var others = python.Entries.Select(entry => entry.Key).ToList();
        return !read.Entries.Any(entry => entry.Value is UnknownValue)
            && !keys.SequenceEqual(others, StringComparer.Ordinal)
            && keys.ToHashSet(StringComparer.Ordinal).SetEquals(others);
    }

    private bool IsSame(ConfigValue read, ConfigValue python) => (read, python) switch
    {
        (NullValue, NullValue) => true,
        (BooleanValue ours, BooleanValue theirs) => ours.Value == theirs.Value,
        (IntegerValue ours, IntegerValue theirs) => ours.Value == theirs.Value,
        (FloatValue ours, FloatValue theirs) => ours.Text == theirs.Text,
        (TextValue ours, TextValue theirs) => ours.Type == theirs.Type && paths.AreSame(ours.Value, theirs.Value),
        (OpaqueValue ours, OpaqueValue theirs) => ours.Type == theirs.Type,
        (OpaqueValue { Type: "dict" }, MapValue) => true,
        _ => false,
    };

    private static string Part(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static string Part(string path, string key) => $"{path}['{key}']";
}

using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Classes;

/// <summary><c>configurations.values</c>.</summary>
internal sealed class ConfigurationValuesModule() : LibraryModule("configurations.values")
{
    public static ConfigurationValuesModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name
        is "Value" or "BooleanValue" or "IntegerValue" or "PositiveIntegerValue" or "FloatValue" or "ListValue" or "TupleValue" or "SetValue" or "DictValue" or "SecretValue"
        or "URLValue" or "EmailValue" or "IPValue" or "RegexValue" or "BackendsValue" or "DatabaseURLValue" or "PathValue" or "DecimalValue" or "CacheURLValue" or "SearchURLValue"
        ? Lenient(name, call => PyConfigurationValue.Make(name, call))
        : null;
}

using Prodserver.Core.Values;

namespace Prodserver.Servers.Arguments;

/// <summary>The words for true and false that a flag of ARGS may have.</summary>
internal static class Truth
{
    /// <summary>True or false, or null for anything that is neither.</summary>
    public static bool? Of(ConfigValue value) => value switch
    {
        BooleanValue boolean => boolean.Value,
        IntegerValue { Value.IsOne: true } => true,
        IntegerValue { Value.IsZero: true } => false,
        TextValue { Value: "True" or "true" or "1" or "yes" or "on" } => true,
        TextValue { Value: "False" or "false" or "0" or "no" or "off" } => false,
        _ => null,
    };
}

using System.Text;

namespace Prodserver.Configuration.Environments;

/// <summary>Replaces <c>${NAME}</c> and <c>${NAME:-default}</c> in the values of an env file.</summary>
internal static class References
{
    /// <summary>The value with every reference replaced; null with the name of the first one that has no value.</summary>
    /// <param name="lookup">The value of a variable, or null.</param>
    public static string? Resolve(string value, Func<string, string?> lookup, out string? missing)
    {
        missing = null;
        if (!value.Contains("${", StringComparison.Ordinal))
        {
            return value;
        }

        var resolved = new StringBuilder();
        var rest = value.AsSpan();
        while (rest.IndexOf("${") is var start and >= 0)
        {
            var end = rest[start..].IndexOf('}');
            if (end < 0)
            {
                break;
            }

            resolved.Append(rest[..start]);
            var reference = rest.Slice(start + 2, end - 2);
            var separator = reference.IndexOf(":-");
            var name = (separator < 0 ? reference : reference[..separator]).ToString();
            if (lookup(name) is { } known)
            {
                resolved.Append(known);
            }
            else if (separator >= 0)
            {
                resolved.Append(reference[(separator + 2)..]);
            }
            else
            {
                missing = name;
                return null;
            }

            rest = rest[(start + end + 1)..];
        }

        return resolved.Append(rest).ToString();
    }
}

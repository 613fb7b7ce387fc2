using Prodserver.Core;

namespace Prodserver.Configuration.Pins;

/// <summary>
/// Evaluates environment markers (https://peps.python.org/pep-0508/#environment-markers) for a Linux target with CPython.
/// A marker that can't be read counts as true: a pin that may hold is better than none.
/// </summary>
internal sealed class Marker
{
    private readonly IReadOnlyList<string> _tokens;
    private readonly PackageVersion _python;
    private int _next;

    private Marker(IReadOnlyList<string> tokens, PackageVersion python)
    {
        _tokens = tokens;
        _python = python;
    }

    public static bool Holds(string marker, PackageVersion python)
    {
        if (marker.Length == 0 || MarkerTokens.Split(marker) is not { } tokens)
        {
            return true;
        }

        var reading = new Marker(tokens, python);
        var holds = reading.Or();
        return reading._next == tokens.Count ? holds ?? true : true;
    }

    /// <summary>Null where the tokens don't make a marker.</summary>
    private bool? Or()
    {
        var result = And();
        while (Take("or"))
        {
            result |= And();
        }

        return result;
    }

    private bool? And()
    {
        var result = Condition();
        while (Take("and"))
        {
            result &= Condition();
        }

        return result;
    }

    private bool? Condition()
    {
        if (Take("("))
        {
            var inner = Or();
            return Take(")") ? inner : null;
        }

        if (_next + 2 >= _tokens.Count)
        {
            return null;
        }

        var (left, comparison, right) = (_tokens[_next], _tokens[_next + 1], _tokens[_next + 2]);
        _next += 3;
        if (comparison == "not" && right == "in" && _next < _tokens.Count)
        {
            (comparison, right) = ("not in", _tokens[_next++]);
        }

        return (ValueOf(left), ValueOf(right)) is ({ } leftValue, { } rightValue) ? Compare(leftValue, comparison, rightValue) : null;
    }

    private static bool? Compare(string left, string comparison, string right)
    {
        switch (comparison)
        {
            case "in":
                return right.Contains(left, StringComparison.Ordinal);
            case "not in":
                return !right.Contains(left, StringComparison.Ordinal);
        }

        if (PackageVersion.TryParse(left) is { } version && VersionSpecifier.Parse(comparison + right) is { } specifier
            && PackageVersion.TryParse(right.EndsWith(".*", StringComparison.Ordinal) ? right[..^2] : right) is not null)
        {
            return specifier.Allows(version);
        }

        var order = string.CompareOrdinal(left, right);
        return comparison switch
        {
            "==" or "===" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            _ => null,
        };
    }

    private string? ValueOf(string token) => token switch
    {
        ['\'' or '"', ..] => token[1..^1],
        "python_version" => string.Join('.', _python.Release.Take(2)),
        "python_full_version" or "implementation_version" => Defaults.PythonVersions.Full(_python).ToString(),
        "os_name" or "os.name" => "posix",
        "sys_platform" or "sys.platform" => "linux",
        "platform_system" => "Linux",
        "platform_machine" or "platform.machine" => "x86_64",
        "platform_python_implementation" or "python_implementation" => "CPython",
        "implementation_name" => "cpython",
        "platform_release" or "platform_version" or "extra" or "extras" or "dependency_groups" => "",
        _ => null,
    };

    private bool Take(string token)
    {
        if (_next >= _tokens.Count || _tokens[_next] != token)
        {
            return false;
        }

        _next++;
        return true;
    }
}

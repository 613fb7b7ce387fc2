using System.Diagnostics.CodeAnalysis;

namespace Prodserver.Python.Values;

/// <summary>A result, or the reason why it can't be known.</summary>
internal readonly struct Known<T>
{
    private readonly T? _value;
    private readonly PyUnknown? _unknown;

    private Known(T? value, PyUnknown? unknown)
    {
        _value = value;
        _unknown = unknown;
    }

    public static implicit operator Known<T>(T value) => new(value, null);

    public static implicit operator Known<T>(PyUnknown unknown) => new(default, unknown);

    public bool Is([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out PyUnknown? unknown)
    {
        (value, unknown) = (_value, _unknown);
        return _unknown is null;
    }
}

using System.Numerics;
using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

internal sealed class PyNone(SourcePosition position) : PyValue(position)
{
    public override string TypeName => "NoneType";
}

internal sealed class PyBool(bool value, SourcePosition position) : PyValue(position)
{
    public bool Value { get; } = value;

    public override string TypeName => "bool";
}

internal sealed class PyInt(BigInteger value, SourcePosition position) : PyValue(position)
{
    public BigInteger Value { get; } = value;

    public override string TypeName => "int";
}

internal sealed class PyFloat(double value, SourcePosition position) : PyValue(position)
{
    public double Value { get; } = value;

    public override string TypeName => "float";
}

/// <summary>Text without lone surrogates. Python counts code points, so lengths and indexes go through <see cref="CodePoints"/>.</summary>
internal sealed class PyStr(string value, SourcePosition position) : PyValue(position)
{
    public string Value { get; } = value;

    public override string TypeName => "str";
}

internal sealed class PyBytes(ReadOnlyMemory<byte> value, SourcePosition position) : PyValue(position)
{
    public ReadOnlyMemory<byte> Value { get; } = value;

    public override string TypeName => "bytes";
}

/// <summary>A path of the target, as <c>pathlib.Path</c> has it there: normalized, without a slash at the end.</summary>
internal sealed class PyPath(string value, bool isPure, SourcePosition position) : PyValue(position)
{
    public string Value { get; } = value;

    public override string TypeName => isPure ? "PurePosixPath" : "PosixPath";

    public PyPath With(string value, SourcePosition position) => new(value, isPure, position);
}

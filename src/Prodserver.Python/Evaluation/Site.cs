using System.Numerics;
using Prodserver.Core.Findings;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>The expression or statement that is being worked out: makes values and errors with its position.</summary>
internal readonly struct Site(Session session, SourcePosition position)
{
    /// <summary>Texts and lists beyond this are a mistake; they would only eat memory.</summary>
    private const int MaxSize = 4_000_000;

    public Session Session { get; } = session;

    public SourcePosition Position { get; } = position;

    public Journal Journal => Session.Journal;

    public PyStr Text(string value) => new(value, Position);

    public PyInt Integer(BigInteger value) => new(value, Position);

    public PyFloat Float(double value) => new(value, Position);

    public PyBool Boolean(bool value) => new(value, Position);

    public PyValue Boolean(Known<bool> value) => value.Is(out var known, out var unknown) ? Boolean(known) : unknown;

    public PyNone None() => new(Position);

    public PyList List(IEnumerable<PyValue> items) => new([.. items], Position);

    public PyTuple Tuple(IReadOnlyList<PyValue> items) => new(items, Position);

    public PyUnknown Unknown(string reason, string? fix = null) => new(reason, Position) { Fix = fix };

    public PythonException Raise(string type, string message) => new(type, message, Position) { Calls = Session.Calls };

    public PythonException TypeError(string message) => Raise("TypeError", message);

    public PythonException ValueError(string message) => Raise("ValueError", message);

    /// <summary>Counts the work of an operation on this many characters or items, and refuses sizes that can only be a mistake.</summary>
    public void Spend(BigInteger size)
    {
        if (size > MaxSize)
        {
            throw new LimitException("the value would be too large to work out", Position);
        }

        Session.Budget.Spend(1 + ((int)size / 8), Position);
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Prodserver.Python.Source;
using Prodserver.Python.Syntax;

namespace Prodserver.Python.Tests.Oracle;

/// <summary>Writes our tree of a statement as <c>dump_syntax.py</c> writes Python's.</summary>
internal sealed partial class SyntaxDump(SourceText source)
{
    private readonly StringBuilder _text = new();
    private int _unplaced;

    /// <summary>True where a text was met that only Python can spell out (<c>\N{NAME}</c>).</summary>
    public bool IsPartial { get; private set; }

    public string Write(Statement statement)
    {
        _text.Clear();
        IsPartial = false;
        One(statement);
        return _text.ToString();
    }

    private void Open(string kind) => _text.Append('(').Append(kind).Append(' ');

    private void Open(string kind, Span span)
    {
        _text.Append('(');
        Place(span);
        _text.Append(kind).Append(' ');
    }

    private void Close() => _text.Append(')');

    /// <summary>Python counts columns in bytes of UTF-8 from 0.</summary>
    private void Place(Span span)
    {
        if (_unplaced > 0)
        {
            return;
        }

        var line = source.LineAt(span.Start);
        var start = source.StartOfLine(line);
        _text.Append(CultureInfo.InvariantCulture, $"{line}:{Encoding.UTF8.GetByteCount(source.Text.AsSpan(start, span.Start - start))}:");
    }

    private void Many<T>(IEnumerable<T> items, Action<T> write)
    {
        _text.Append('[');
        var separator = "";
        foreach (var item in items)
        {
            _text.Append(separator);
            write(item);
            separator = " ";
        }

        _text.Append(']');
    }

    private void Fields(params Action[] fields)
    {
        var separator = "";
        foreach (var field in fields)
        {
            _text.Append(separator);
            field();
            separator = " ";
        }

        Close();
    }

    private void Word(string? word) => _text.Append(word ?? "~");

    private void Number(int number) => _text.Append(number);

    private void Maybe(Expression? expression)
    {
        if (expression is null)
        {
            Word(null);
        }
        else
        {
            One(expression);
        }
    }

    private void Literal(Expression literal)
    {
        switch (literal)
        {
            case StringLiteral text:
                Text(text.Value);
                break;
            case BytesLiteral bytes:
                _text.Append('b').Append(Convert.ToHexStringLower(bytes.Value.Span));
                break;
            case IntegerLiteral integer:
                var digits = integer.Value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
                _text.Append('i').Append(digits.Length == 0 ? "0" : digits);
                break;
            case FloatLiteral number:
                _text.Append('f').Append(Bits(number.Value));
                break;
            case ImaginaryLiteral number:
                _text.Append('c').Append(Bits(number.Value));
                break;
            case BooleanLiteral boolean:
                Word(boolean.Value ? "True" : "False");
                break;
            case NoneLiteral:
                Word("None");
                break;
            case EllipsisLiteral:
                Word("...");
                break;
        }
    }

    private void Text(string? text)
    {
        IsPartial |= text is null;
        _text.Append('s').Append(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text ?? "")));
    }

    private static string Bits(double value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        return Convert.ToHexStringLower(bytes);
    }
}

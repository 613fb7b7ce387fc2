using System.Text;
using Prodserver.Python.Operations;
using Prodserver.Python.Syntax;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Lists, tuples, sets, dicts and formatted strings.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The items of a display; unknown where the items behind a star are.</summary>
    private (List<PyValue> Values, PyUnknown? Unknown) Items(IReadOnlyList<Expression> items)
    {
        var values = new List<PyValue>(items.Count);
        PyUnknown? doubt = null;
        foreach (var item in items)
        {
            if (item is not StarredExpression starred)
            {
                values.Add(Guarded(item));
            }
            else if (Iteration.Ordered(Used(Guarded(starred.Value)), At(starred.Span)).Is(out var unpacked, out var unknown))
            {
                values.AddRange(unpacked);
            }
            else
            {
                doubt ??= unknown;
            }
        }

        return (values, doubt);
    }

    private PyValue Set(SetExpression set)
    {
        var (items, unknown) = Items(set.Items);
        return unknown is null ? Unknowns.Resolve(Sets.Of(items, isFrozen: false, At(set.Span))) : unknown;
    }

    private PyValue Dict(DictExpression expression)
    {
        var dict = new PyDict(PositionOf(expression.Span));
        foreach (var (key, value) in expression.Items)
        {
            if (key is null)
            {
                Unpack(dict, value);
            }
            else
            {
                var keyValue = Guarded(key);
                Dicts.Set(dict, keyValue, Guarded(value), At(key.Span));
            }
        }

        return Unknowns.Resolve(dict);
    }

    private void Unpack(PyDict dict, Expression expression)
    {
        var mapping = Used(Guarded(expression));
        var site = At(expression.Span);
        if (mapping is not (PyDict or PyUnknown or PyExternal or PyObject))
        {
            throw site.TypeError($"'{mapping.TypeName}' object is not a mapping");
        }

        Dicts.Update(dict, mapping is PyDict ? mapping : Unknowns.Because(mapping), site);
    }

    private PyValue Formatted(FormattedString formatted)
    {
        if (formatted.IsTemplate)
        {
            foreach (var field in formatted.Parts.OfType<FieldPart>())
            {
                Evaluate(field.Value);
            }

            return new PyOpaque("Template", PositionOf(formatted.Span));
        }

        return Made(Text(formatted.Parts), At(formatted.Span));
    }

    private static PyValue Made(Known<string> text, Site site) => text.Is(out var known, out var unknown) ? site.Text(known) : unknown;

    private Known<string> Text(IReadOnlyList<StringPart> parts)
    {
        var text = new StringBuilder();
        PyUnknown? doubt = null;
        foreach (var part in parts)
        {
            if (!(part is FieldPart field ? Field(field) : TextOf((TextPart)part)).Is(out var piece, out var unknown))
            {
                doubt ??= unknown;
                continue;
            }

            text.Append(piece);
        }

        At(parts.Count == 0 ? default : parts[0].Span).Spend(text.Length);
        return doubt is null ? text.ToString() : doubt;
    }

    private Known<string> TextOf(TextPart part) => part.Value is { } text ? text : At(part.Span).Unknown("the string names characters (\\N{…})");

    private Known<string> Field(FieldPart field)
    {
        var value = Used(Evaluate(field.Value));
        return Text(field.Specification ?? []).Is(out var specification, out var unknown)
            ? BraceFormat.Write(value, field.Conversion ?? '\0', specification, At(field.Span))
            : unknown;
    }
}

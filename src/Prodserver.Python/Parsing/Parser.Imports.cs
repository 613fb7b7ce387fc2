using Prodserver.Python.Syntax;
using Prodserver.Python.Tokens;

namespace Prodserver.Python.Parsing;

/// <summary>Imports.</summary>
internal sealed partial class Parser
{
    private ImportStatement Import()
    {
        var start = Take().Start;
        var names = new List<ImportedName>();
        do
        {
            var nameStart = Start;
            var name = DottedName();
            names.Add(new ImportedName(name, Alias(), SpanFrom(nameStart)));
        }
        while (TakeIf(TokenKind.Comma));

        return new ImportStatement(names, SpanFrom(start));
    }

    private ImportFromStatement ImportFrom()
    {
        var start = Take().Start;
        var level = 0;
        for (; Kind is TokenKind.Dot or TokenKind.Ellipsis; _index++)
        {
            level += Kind == TokenKind.Dot ? 1 : 3;
        }

        var module = level > 0 && Kind == TokenKind.Import ? "" : DottedName();
        Expect(TokenKind.Import);
        var names = ImportedNames();
        return new ImportFromStatement(module, level, names, SpanFrom(start));
    }

    private List<ImportedName> ImportedNames()
    {
        if (Kind == TokenKind.Star)
        {
            var star = Take();
            return _place.InFunction
                ? throw ErrorAt("import * only allowed at module level", star.Start)
                : [new ImportedName("*", null, SpanFrom(star.Start))];
        }

        var inBrackets = TakeIf(TokenKind.LeftParenthesis);
        var names = new List<ImportedName>();
        do
        {
            if (inBrackets && Kind == TokenKind.RightParenthesis && names.Count > 0)
            {
                break;
            }

            var start = Start;
            var name = names.Count > 0 && EndsStatement()
                ? throw ErrorAt("trailing comma not allowed without surrounding parentheses", Start)
                : ExpectName();
            names.Add(new ImportedName(name, Alias(), SpanFrom(start)));
        }
        while (TakeIf(TokenKind.Comma));

        if (inBrackets)
        {
            Expect(TokenKind.RightParenthesis);
        }

        return names;
    }

    private string? Alias() => TakeIf(TokenKind.As) ? ExpectName() : null;

    private string DottedName()
    {
        var name = ExpectName();
        while (TakeIf(TokenKind.Dot))
        {
            name = $"{name}.{ExpectName()}";
        }

        return name;
    }
}

using System.Globalization;

namespace Prodserver.Python.Tests.Oracle;

internal sealed partial class ModuleGenerator
{
    private string Any() => Expression(Pick(Enum.GetValues<Kind>()));

    private string Key() => Pick(() => Quoted(), () => "'web'", () => _random.Next(3).ToString(CultureInfo.InvariantCulture), () => "None", () => "(1, 'a')");

    private string Quoted() => Literal(Pick(Words));

    private string Literal(string text) => Pick(
        () => "'" + text + "'",
        () => "\"" + text + "\"",
        () => "'''" + text + "'''",
        () => "r'" + text + "'",
        () => "'" + text + "' 'z'",
        () => "'\\x41\\n\\t\\\\" + text + "\\u00e9'");

    /// <summary>A name of the kind; a new one is set first.</summary>
    private string Existing(Kind kind)
    {
        if (_names[kind].Count > 0)
        {
            return Pick(_names[kind]);
        }

        var name = NewName(kind);
        Line($"{name} = {Simple(kind)}");
        return name;
    }

    private string Expression(Kind kind)
    {
        if (_depth > 6)
        {
            return Simple(kind);
        }

        _depth++;
        var expression = Chance(20) && _names[kind].Count > 0 ? Pick(_names[kind])
            : Chance(6) ? $"({Expression(kind)} if {Expression(Kind.Boolean)} else {Expression(kind)})"
            : Chance(10) ? Comprehended(kind)
            : Chance(15) && Called(kind) is { } call ? call
            : Chance(2) ? $"({Expression(kind)} if opaque() else {Expression(kind)})"
            : kind switch
            {
                Kind.Integer => Integer(),
                Kind.Float => Float(),
                Kind.Text => Text(),
                Kind.Boolean => Boolean(),
                Kind.List => List(),
                Kind.Dict => Dict(),
                Kind.Set => Set(),
                _ => throw new InvalidOperationException(),
            };
        _depth--;
        return expression;
    }

    private string Simple(Kind kind) => kind switch
    {
        Kind.Integer => Pick(["0", "1", "-3", "8000", "0x1F", "10**20", "True", "1_000"]),
        Kind.Float => Pick(["0.5", "-2.75", "1e10", "3.0", "0.1", "2.5", "1e22", "1e-5"]),
        Kind.Text => Quoted(),
        Kind.Boolean => Pick(["True", "False", "1 < 2", "'a' == 'b'"]),
        Kind.List => Pick(["[]", "['a', 1]", "[1, [2, 3]]", "list('ab')"]),
        Kind.Dict => Pick(["{}", "{'web': 1}", "{'web': {'ARGS': {}}, 'port': [1]}", "dict(a=1)"]),
        _ => Pick(["set()", "{1, 2}", "{'a', 'b', 'c'}", "frozenset(['x'])"]),
    };

    private string Integer() => Pick(
        () => Simple(Kind.Integer),
        () => $"({Expression(Kind.Integer)} {Pick(["+", "-", "*", "//", "%", "&", "|", "^"])} {Expression(Kind.Integer)})",
        () => $"({Expression(Kind.Integer)} {Pick(["<<", ">>"])} {_random.Next(9)})",
        () => $"({Expression(Kind.Integer)} ** {_random.Next(4)})",
        () => $"{Pick(["-", "~", "+", "abs", "int"])}({Expression(Kind.Integer)})",
        () => $"len({Expression(Pick([Kind.Text, Kind.List, Kind.Dict, Kind.Set]))})",
        () => $"int({Pick(["'12'", "' 7 '", "'-1_0'", "3.99", "-3.99", "'0x1f', 16", "'ff', 16", "'0b11', 0"])})",
        () => $"max({Expression(Kind.Integer)}, {Expression(Kind.Integer)})",
        () => $"min([{Expression(Kind.Integer)}, {Expression(Kind.Integer)}])",
        () => $"sum([{Expression(Kind.Integer)}, {Expression(Kind.Integer)}])",
        () => $"round({Expression(Kind.Float)})",
        () => $"{Expression(Kind.Text)}.count({Quoted()})",
        () => $"{Expression(Kind.Text)}.find({Quoted()})",
        () => "multiprocessing.cpu_count() * 2 + 1",
        () => "(os.cpu_count() or 1)",
        () => $"round({Expression(Kind.Integer)}, {_random.Next(-2, 2)})",
        () => "int(os.environ.get('PORT', '80'))",
        () => $"ord('{Pick(["a", "é", "€"])}')");

    private string Float() => Pick(
        () => Simple(Kind.Float),
        () => $"({Expression(Kind.Float)} {Pick(["+", "-", "*", "/", "//", "%"])} {Expression(Pick([Kind.Float, Kind.Integer]))})",
        () => $"({Expression(Kind.Integer)} / {Expression(Kind.Integer)})",
        () => $"float({Pick(["'1.5'", "' -2e3 '", "7", "'1_0.5'"])})",
        () => $"round({Expression(Kind.Float)}, {_random.Next(-1, 4)})",
        () => $"-({Expression(Kind.Float)})",
        () => $"abs({Expression(Kind.Float)})");

    private string Text() => Pick(
        () => Quoted(),
        () => Quoted(),
        () => $"({Expression(Kind.Text)} + {Expression(Kind.Text)})",
        () => $"({Expression(Kind.Text)} * {_random.Next(3)})",
        () => $"str({Any()})",
        () => $"repr({Any()})",
        () => $"f'{{{FieldValue()}}}-{{{FieldValue()}!r}}'",
        () => $"f\"{{{Existing(Kind.Integer)}:{Pick(["5", "<5", "^7d", "+", ",", "05", "x", "#x", "b", "_"])}}}\"",
        () => $"f\"{{{Existing(Kind.Float)}:{Pick(["5.1f", ".3e", "g", ".0f", ",.2f", "%", "10", "", "+.2", ".10g"])}}}\"",
        () => $"('{Pick(["%s", "%5s|", "%-5s|", "%r", "%.2s"])}' % ({Any()},))",
        () => $"('{Pick(["%d", "%5d", "%-5d|", "%05d", "%x", "%+d", "%o"])}' % {Expression(Kind.Integer)})",
        () => $"('{Pick(["%.2f", "%8.3f", "%e", "%g", "%.0f"])}' % {Expression(Kind.Float)})",
        () => $"('%(a)s-%(b)d' % {{'a': {Any()}, 'b': {Expression(Kind.Integer)}}})",
        () => $"'{{}}|{{:>6}}|{{x!r}}'.format({Any()}, {Expression(Kind.Text)}, x={Any()})",
        () => $"'{{0[a]}}{{1}}'.format({{'a': {Any()}}}, {Any()})",
        () => $"{Expression(Kind.Text)}.{Pick(["upper", "lower", "strip", "title", "capitalize", "lstrip", "rstrip", "swapcase"])}()",
        () => $"{Expression(Kind.Text)}.replace({Pick(["'a'", "'0'", "'.'"])}, {Quoted()})",
        () => $"{Quoted()}.join([{Expression(Kind.Text)}, {Expression(Kind.Text)}])",
        () => $"{Expression(Kind.Text)}[{Slice()}]",
        () => $"{Expression(Kind.Text)}.{Pick(["zfill", "ljust", "rjust", "center"])}({_random.Next(12)})",
        () => "os.environ.get('PORT', 'd')",
        () => "os.getenv('NONE', 'd')",
        () => "os.path.join(os.path.dirname(os.path.abspath(__file__)), 'x')",
        () => "str(Path(__file__).resolve().parent.parent / 'static')",
        () => $"osp.{Pick(["basename", "dirname", "normpath"])}({Expression(Kind.Text)})",
        () => $"str(Path({Expression(Kind.Text)}) / {Expression(Kind.Text)})",
        () => $"{Expression(Kind.Text)}.removeprefix({Quoted()}).removesuffix({Quoted()})");

    private string FieldValue() => Pick(() => Existing(Pick(Enum.GetValues<Kind>())), () => _random.Next(100).ToString(CultureInfo.InvariantCulture));

    private string Slice() => Pick(
        () => $"{_random.Next(-4, 4)}:",
        () => $":{_random.Next(-4, 4)}",
        () => $"{_random.Next(-4, 4)}:{_random.Next(-4, 6)}",
        () => $"::{Pick(["1", "2", "-1", "-2"])}");

    private string Boolean() => Pick(
        () => Simple(Kind.Boolean),
        () => $"({Expression(Kind.Integer)} {Pick(["<", "<=", "==", "!=", ">", ">="])} {Expression(Pick([Kind.Integer, Kind.Float]))})",
        () => $"({Expression(Kind.Integer)} < {Expression(Kind.Integer)} <= {Expression(Kind.Float)})",
        () => $"({Expression(Kind.Text)} {Pick(["<", "==", "!=", ">=", "in", "not in"])} {Expression(Kind.Text)})",
        () => $"({Any()} {Pick(["==", "!="])} {Any()})",
        () => $"({Key()} in {Expression(Pick([Kind.Dict, Kind.List, Kind.Set]))})",
        () => $"bool({Any()})",
        () => $"(not {Any()})",
        () => $"({Expression(Kind.Boolean)} {Pick(["and", "or"])} {Expression(Kind.Boolean)})",
        () => $"({Expression(Kind.Boolean)} {Pick(["and", "or"])} opaque())",
        () => $"({Any()} is None)",
        () => $"isinstance({Any()}, {Pick(["str", "int", "(list, dict)", "bool", "set"])})",
        () => $"{Expression(Kind.Text)}.{Pick(["startswith", "endswith"])}({Pick(["'a'", "('a', 'w')", "''"])})",
        () => $"{Expression(Kind.Text)}.{Pick(["isdigit", "isalpha", "isupper", "islower", "isspace", "isalnum"])}()",
        () => $"{Pick(["any", "all"])}({Expression(Kind.List)})",
        () => "('PORT' in os.environ)",
        () => $"({Expression(Kind.Set)} {Pick(["<", "<=", "==", ">"])} {Expression(Kind.Set)})",
        () => $"({Expression(Kind.List)} == {Expression(Kind.List)})");

    private string List() => Pick(
        () => Simple(Kind.List),
        () => $"[{Any()}, {Any()}]",
        () => $"[*{Expression(Kind.List)}, {Any()}]",
        () => $"({Expression(Kind.List)} + {Expression(Kind.List)})",
        () => $"({Expression(Kind.List)} * {_random.Next(3)})",
        () => $"{Expression(Kind.List)}[{Slice()}]",
        () => $"{Expression(Kind.Text)}.split({Pick(["", "','", "' '", "None, 1", "'a', 1"])})",
        () => $"{Expression(Kind.Text)}.rsplit({Pick(["", "','", "None, 1", "'0', 1"])})",
        () => $"list({Expression(Pick([Kind.Dict, Kind.Text, Kind.List]))})",
        () => $"list({Expression(Kind.Dict)}.{Pick(["keys", "values", "items"])}())",
        () => $"sorted([{Expression(Kind.Integer)}, {Expression(Kind.Integer)}, {Expression(Kind.Float)}])",
        () => $"sorted({Expression(Kind.Set)}, key=str)",
        () => $"sorted([{Expression(Kind.Text)}, {Expression(Kind.Text)}], reverse={Expression(Kind.Boolean)})",
        () => $"list(range({_random.Next(-3, 3)}, {_random.Next(-3, 6)}, {Pick(["1", "2", "-1"])}))",
        () => $"list(({Any()}, {Any()}))",
        () => $"{Expression(Kind.List)}.copy()",
        () => $"{Expression(Kind.Text)}.splitlines()",
        () => $"list({Expression(Kind.Text)}.partition({Pick(["'a'", "','"])}))");

    private string Dict() => Pick(
        () => Simple(Kind.Dict),
        () => $"{{{Key()}: {Any()}, {Key()}: {Any()}}}",
        () => $"{{**{Expression(Kind.Dict)}, {Key()}: {Any()}}}",
        () => $"({Expression(Kind.Dict)} | {Expression(Kind.Dict)})",
        () => $"dict({Expression(Kind.Dict)}, extra={Any()})",
        () => $"dict([({Key()}, {Any()})])",
        () => $"{Expression(Kind.Dict)}.copy()",
        () => $"{{'web': {{'BACKEND': {Expression(Kind.Text)}, 'ARGS': {Expression(Kind.Dict)}}}}}");

    private string Set() => Pick(
        () => Simple(Kind.Set),
        () => $"{{{Expression(Kind.Integer)}, {Expression(Kind.Text)}}}",
        () => $"set({Expression(Kind.Text)})",
        () => $"({Expression(Kind.Set)} {Pick(["|", "&", "-", "^"])} {Expression(Kind.Set)})",
        () => $"{Expression(Kind.Set)}.union({Expression(Kind.Text)})");
}

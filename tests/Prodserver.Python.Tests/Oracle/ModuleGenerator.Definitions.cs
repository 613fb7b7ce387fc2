using System.Globalization;

namespace Prodserver.Python.Tests.Oracle;

/// <summary>Functions, lambdas, classes, comprehensions and <c>match</c>.</summary>
internal sealed partial class ModuleGenerator
{
    private readonly List<(string Call, Kind Kind)> _callables = [];
    private readonly List<string> _classes = [];
    private int _comprehensions;

    private void Function()
    {
        var kind = Pick(Enum.GetValues<Kind>());
        var name = string.Create(CultureInfo.InvariantCulture, $"fun{_next++}");
        var (first, second) = (Pick(Enum.GetValues<Kind>()), Pick(Enum.GetValues<Kind>()));
        var fallback = Expression(second);
        Line(Pick(
            () => $"def {name}(a, b={fallback}):",
            () => $"def {name}(a, /, b={fallback}, *args, **options):",
            () => $"def {name}(a, *args, b={fallback}):"));
        Block(() =>
        {
            _names[first].Add("a");
            _names[second].Add("b");
            if (Chance(25))
            {
                Line(Chance(50) ? "nonlocal_count = [0]" : $"global G_{name}; G_{name} = {Expression(Kind.Integer)}");
            }

            Statements(_random.Next(0, 3));
            if (Chance(35))
            {
                Line($"if {Condition()}:\n{_indentation}    return {Expression(kind)}");
            }

            if (Chance(15))
            {
                Line($"for item in range({_random.Next(4)}):\n{_indentation}    if item == {_random.Next(4)}: return {Expression(kind)}");
            }

            if (Chance(20))
            {
                Line($"try:\n{_indentation}    return {Pick([$"int({Expression(Kind.Text)})", "os.environ['NONE']", "1 // 0", Expression(kind)])}\n{_indentation}except (ValueError, KeyError, ZeroDivisionError):\n{_indentation}    pass");
            }

            if (Chance(20))
            {
                Line($"def inner(x=1):\n{_indentation}    return [x, a]\n{_indentation}b = inner()");
                _names[second].Remove("b");
            }

            Line($"return {Expression(kind)}");
        });
        _callables.Add(($"{name}({Expression(first)})", kind));
        _callables.Add(($"{name}({Expression(first)}, b={Expression(second)})", kind));
        if (Chance(10))
        {
            _callables.Add(($"{name}()", kind));
        }
    }

    private void Class()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Class{_next++}");
        var parent = _classes.Count > 0 && Chance(60) ? $"({Pick(_classes)})" : Pick(["", "(object)"]);
        Line($"class {name}{parent}:");
        Block(() =>
        {
            Line($"LEVEL = {Expression(Kind.Integer)}");
            Line($"ITEMS = {Expression(Kind.List)}");
            if (Chance(50))
            {
                Line($"def __init__(self, size={Expression(Kind.Integer)}):\n{_indentation}    {(parent.Length > 8 && Chance(50) ? "super().__init__(); " : "")}self.size = size");
            }
            else if (parent.Length <= 8)
            {
                Line("size = 3");
            }

            Line($"@property\n{_indentation}def area(self):\n{_indentation}    return [self.LEVEL, getattr(self, 'size', None)]");
            Line($"def text(self, x='t'):\n{_indentation}    return f'{{x}}{{self.LEVEL}}'");
            Line($"@classmethod\n{_indentation}def made(cls, *args):\n{_indentation}    return [cls.__name__, cls.LEVEL, *args]");
            Line($"@staticmethod\n{_indentation}def twice(n):\n{_indentation}    return n * 2");
        });
        _classes.Add(name);
        _callables.AddRange(
        [
            ($"{name}.LEVEL", Kind.Integer), ($"{name}().area", Kind.List), ($"{name}().text({Expression(Kind.Text)})", Kind.Text),
            ($"{name}.made(1)", Kind.List), ($"{name}.twice(2)", Kind.Integer), ($"{name}.ITEMS", Kind.List), ($"isinstance({name}(), {Pick(_classes)})", Kind.Boolean),
        ]);
    }

    private void Match()
    {
        var subject = Pick(() => Any(), () => Expression(Kind.List), () => Expression(Kind.Dict), () => $"({Any()}, {Expression(Kind.Text)})");
        Line($"match {subject}:");
        foreach (var pattern in Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pattern()).ToList())
        {
            Line($"    case {pattern}{(Chance(20) ? $" if len({Quoted()}) > {_random.Next(3)}" : "")}:");
            var outer = _indentation;
            _indentation += "    ";
            Block(() => Statements(_random.Next(1, 3)));
            _indentation = outer;
        }

        if (Chance(50))
        {
            Line("    case _:");
            Line($"        M{_next++} = 'other'");
        }
    }

    private string Pattern() => Pick(
        () => $"'{Pick(["web", "a", "8000"])}'",
        () => Pick(["1", "-3", "None", "True", "0 | 1 | 2"]),
        () => $"[cap{_next++}, *rest{_next++}]",
        () => $"[_, cap{_next++}]",
        () => $"{{'web': cap{_next++}}}",
        () => $"{{'a': _, **rest{_next++}}}",
        () => $"{Pick(["str", "int", "list", "dict", "bool"])}() as cap{_next++}",
        () => $"str(cap{_next++})",
        () => "[]",
        () => "(1 | 'a', 'b')");

    private void While()
    {
        var counter = string.Create(CultureInfo.InvariantCulture, $"w{_next++}");
        Line($"{counter} = {_random.Next(4)}");
        Line($"while {counter} > 0:");
        Block(() =>
        {
            Line($"{counter} -= 1");
            Statements(1);
        });
    }

    /// <summary>A call of something the module defines; null where there is nothing of the kind.</summary>
    private string? Called(Kind kind)
    {
        var fitting = _callables.Where(callable => callable.Kind == kind).Select(callable => callable.Call).ToList();
        return fitting.Count == 0 ? null : Pick(fitting);
    }

    private string Comprehended(Kind kind)
    {
        // Python takes no assignment expression in what a comprehension goes through.
        _comprehensions++;
        var text = ComprehendedOf(kind);
        _comprehensions--;
        return text;
    }

    private string ComprehendedOf(Kind kind) => kind switch
    {
        Kind.List => Pick(
            () => $"[x for x in {Expression(Kind.List)}]",
            () => $"[(i, x) for i, x in enumerate({Expression(Kind.Text)}, {_random.Next(3)}) if i % 2]",
            () => $"[x + y for x in range({_random.Next(4)}) for y in range(x) if y != {_random.Next(3)}]",
            () => $"list(map(str, {Expression(Kind.List)}))",
            () => $"list(filter(None, {Expression(Kind.List)}))",
            () => $"list(filter(lambda v: v, [{Any()}, {Any()}]))",
            () => $"list(zip({Expression(Kind.Text)}, {Expression(Kind.List)}))",
            () => $"list(reversed({Expression(Kind.List)}))",
            () => $"sorted({Expression(Kind.Text)}, key=lambda c: -ord(c))",
            () => $"[*map(lambda a, b=2: [a, b], {Expression(Kind.List)})]",
            () => $"[(lambda *args, **more: [args, more])({Any()}, k={Any()})]",
            () => $"[k for k, v in {Expression(Kind.Dict)}.items() if v]"),
        Kind.Dict => Pick(
            () => $"{{k: v for k, v in {Expression(Kind.Dict)}.items()}}",
            () => $"{{str(i): x for i, x in enumerate({Expression(Kind.List)})}}",
            () => $"dict(zip({Expression(Kind.Text)}, range(9)))",
            () => $"dict((c, i) for i, c in enumerate({Expression(Kind.Text)}))"),
        Kind.Set => Pick(
            () => $"{{c.upper() for c in {Expression(Kind.Text)}}}",
            () => $"set(len(c) for c in {Expression(Kind.Text)}.split())",
            () => $"{{x for x in {Expression(Kind.Set)}}}"),
        Kind.Text => Pick(
            () => $"', '.join(str(x) for x in {Expression(Kind.List)})",
            () => $"''.join(map(str, {Expression(Kind.List)}))",
            () => $"next(iter({Expression(Kind.Text)}), 'none')",
            () => $"next((c for c in {Expression(Kind.Text)} if c.isalpha()), '')"),
        Kind.Integer => Pick(
            () => $"sum(x for x in range({_random.Next(6)}) if x % 2)",
            () => $"len([x for x in {Expression(Kind.List)} if x])",
            () => $"max((len(str(x)) for x in {Expression(Kind.List)}), default=0)",
            () => $"(lambda n: n + 1)({Expression(Kind.Integer)})",
            () => $"(n{_next} := {Expression(Kind.Integer)})"),
        Kind.Boolean => Pick(
            () => $"any(x for x in {Expression(Kind.List)})",
            () => $"all(isinstance(x, str) for x in {Expression(Kind.List)})",
            () => $"({Quoted()} in (str(x) for x in {Expression(Kind.List)}))"),
        _ => $"float(sum(x for x in range({_random.Next(6)})))",
    };
}

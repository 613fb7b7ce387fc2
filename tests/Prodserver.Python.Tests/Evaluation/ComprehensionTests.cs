using Prodserver.Python.Tests.Support;

namespace Prodserver.Python.Tests.Evaluation;

public sealed class ComprehensionTests
{
    [TestCase("[x * y for x in range(3) for y in range(x) if x != y]", "[0, 0, 2]")]
    [TestCase("{k.lower(): v for k, v in {'A': 1, 'B': 2}.items() if v > 1}", "{'b': 2}")]
    [TestCase("{len(w) for w in 'a bb cc'.split()}", "[1, 2]")]
    [TestCase("','.join(str(i) for i in (1, 2))", "'1,2'")]
    [TestCase("any(int(c) > 1 for c in '12x')", "True")]
    [TestCase("[i for i, in [(1,), (2,)]]", "[1, 2]")]
    [TestCase("[(y := x + 1), y] if (x := 1) else 0", "[2, 2]")]
    [TestCase("[last := n for n in (1, 2)] + [last]", "[1, 2, 2]")]
    [TestCase("dict(enumerate('ab', start=1))", "{'1': 'a', '2': 'b'}")]
    [TestCase("list(zip('ab', [1, 2, 3]))", "[['a', 1], ['b', 2]]")]
    [TestCase("list(filter(None, [0, 1, '', 'a']))", "[1, 'a']")]
    [TestCase("list(reversed([1, 2]))", "[2, 1]")]
    [TestCase("next((c for c in '1a' if c.isalpha()), None)", "'a'")]
    [TestCase("[i for i in range(3) if i in (n for n in [1, 2])]", "[1, 2]")]
    public void Should_work_out_comprehensions_as_python_does(string expression, string expected) =>
        Assert.That(Settings.X($"X = {expression}\n"), Is.EqualTo(expected));

    [TestCase("[a for a in (b := [1])]", "settings.py:1:18: error PB101: SyntaxError: assignment expression cannot be used in a comprehension iterable expression")]
    [TestCase("[int(c) for c in '1x']", "settings.py:1:6: error PB120: ValueError: invalid literal for int() with base 10: 'x'")]
    [TestCase("sum(int(c) for c in '1x')", "settings.py:1:9: error PB120: ValueError: invalid literal for int() with base 10: 'x'")]
    [TestCase("[hidden for i in range(2)]", "settings.py:1:6: error PB120: NameError: name 'hidden' is not defined")]
    public void Should_report_what_python_raises_in_a_comprehension(string expression, string expected) =>
        Assert.That(Settings.Findings(Settings.Read($"X = {expression}\n")), Is.EqualTo(new[] { expected }));

    [TestCase("[x for x in (1, 2) if thing.on(x)]", "? it is the result of 'thing.on', which is not run")]
    [TestCase("[thing.on(x) for x in (1, 2)][:1]", "[? it is the result of 'thing.on', which is not run]")]
    [TestCase("[x for x in {'a', 'b'}]", "? it depends on the order of a set, which changes from run to run")]
    [TestCase("[x async for x in thing]", "? it comes from an asynchronous comprehension, which is not run")]
    public void Should_say_why_a_comprehension_is_not_known(string expression, string expected) =>
        Assert.That(Settings.X($"import thing\nX = {expression}\n"), Is.EqualTo(expected));
}

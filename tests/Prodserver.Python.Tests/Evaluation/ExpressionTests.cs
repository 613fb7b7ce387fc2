using Prodserver.Python.Tests.Support;

namespace Prodserver.Python.Tests.Evaluation;

public sealed class ExpressionTests
{
    [TestCase("1 + 2 * 3", "7")]
    [TestCase("2 ** 100", "1267650600228229401496703205376")]
    [TestCase("-7 // 2", "-4")]
    [TestCase("-7 % 3", "2")]
    [TestCase("7 / 2", "3.5")]
    [TestCase("1e16", "1e+16")]
    [TestCase("0.1 + 0.2", "0.30000000000000004")]
    [TestCase("1_000", "1000")]
    [TestCase("0xFF | 0b1", "255")]
    [TestCase("~5", "-6")]
    [TestCase("1 << 10 >> 2", "256")]
    [TestCase("'a' 'b' + 'c' * 3", "'abccc'")]
    [TestCase("'%s:%05.1f' % ('x', 3.14159)", "'x:003.1'")]
    [TestCase("'%(host)s' % {'host': 'h'}", "'h'")]
    [TestCase("'{}-{name:>4}'.format(1, name='n')", "'1-   n'")]
    [TestCase("f'{1 + 1}:{\"a\"!r:>5}'", "'2:  'a''")]
    [TestCase("f'{4 * 2 = }'", "'4 * 2 = 8'")]
    [TestCase("1 < 2 < 3", "True")]
    [TestCase("1 < 2 > 3", "False")]
    [TestCase("[] or 'x'", "'x'")]
    [TestCase("0 and 1", "0")]
    [TestCase("not ''", "True")]
    [TestCase("1 if 'a' in 'abc' else 2", "1")]
    [TestCase("[1, *(2, 3)]", "[1, 2, 3]")]
    [TestCase("{'a': 1, **{'b': 2}}", "{'a': 1, 'b': 2}")]
    [TestCase("{'a': 1} | {'a': 2}", "{'a': 2}")]
    [TestCase("{3, 1, 2}", "[1, 2, 3]")]
    [TestCase("(1, 'a', None)", "[1, 'a', None]")]
    [TestCase("[1, 2, 3][-1]", "3")]
    [TestCase("'abcdef'[1:5:2]", "'bd'")]
    [TestCase("{'a': {'b': 1}}['a']['b']", "1")]
    [TestCase("{'a': 1}.get('b', 5)", "5")]
    [TestCase("' a,b '.strip().split(',')", "['a', 'b']")]
    [TestCase("','.join(['a', 'b']).upper()", "'A,B'")]
    [TestCase("int(' 1_0 ') + int(True)", "11")]
    [TestCase("str(1.0) + repr('a\"b')", "'1.0'a\"b''")]
    [TestCase("len('äöü') + len([1])", "4")]
    [TestCase("max(1, 3, 2) - min([4, 5])", "-1")]
    [TestCase("sorted([3, 1, 2], reverse=True)", "[3, 2, 1]")]
    [TestCase("round(2.5) + abs(-3)", "5")]
    [TestCase("list(range(0, 10, 3))", "[0, 3, 6, 9]")]
    [TestCase("sum([1, 2]) if any([0, 1]) and all([1]) else 0", "3")]
    [TestCase("dict(a=1, b=[2])", "{'a': 1, 'b': [2]}")]
    [TestCase("(y := 5) + y", "10")]
    [TestCase("b'a' + b'b'", "<bytes>")]
    [TestCase("3j", "<complex>")]
    [TestCase("lambda: 1", "<function>")]
    [TestCase("...", "<ellipsis>")]
    public void Should_work_out_expressions_as_python_does(string expression, string expected) =>
        Assert.That(Settings.X($"X = {expression}\n"), Is.EqualTo(expected));

    [TestCase("__file__", "'/srv/shop/current/settings.py'")]
    [TestCase("os.path.dirname(os.path.abspath(__file__))", "'/srv/shop/current'")]
    [TestCase("os.path.join(os.path.dirname(__file__), 'static', '..', 'x')", "'/srv/shop/current/static/../x'")]
    [TestCase("os.path.normpath(os.path.join('/a/b', '../c'))", "'/a/c'")]
    [TestCase("Path(__file__).resolve().parent / 'static'", "'/srv/shop/current/static'")]
    [TestCase("Path(__file__).parent.parent.joinpath('a', 'b').name", "'b'")]
    [TestCase("str(Path('/a') / '/b') + Path('x.tar.gz').suffix", "'/b.gz'")]
    [TestCase("cpu_count() * 2 + 1", "9")]
    [TestCase("os.cpu_count() or 1", "4")]
    [TestCase("multiprocessing.cpu_count()", "4")]
    [TestCase("os.environ['PORT']", "'8000'")]
    [TestCase("int(os.environ.get('PORT', '1'))", "8000")]
    [TestCase("os.environ.get('NONE', 'x') + os.getenv('NONE', 'y')", "'xy'")]
    [TestCase("os.getenv('NONE')", "None")]
    [TestCase("'PORT' in os.environ and 'NONE' not in os.environ", "True")]
    public void Should_see_the_target_and_not_the_building_machine(string expression, string expected) =>
        Assert.That(
            Settings.X($"import os, multiprocessing\nfrom multiprocessing import cpu_count\nfrom pathlib import Path\nX = {expression}\n", ("PORT", "8000")),
            Is.EqualTo(expected));

    [TestCase("os.environ['NONE']", "? the variable 'NONE' is not declared for this environment and the code gives no default")]
    [TestCase("{'a': os.environ['NONE'], 'b': 1}", "{'a': ? the variable 'NONE' is not declared for this environment and the code gives no default, 'b': 1}")]
    [TestCase("sys.implementation", "? 'sys.implementation' comes from outside the project")]
    [TestCase("unknown() or 'x'", "? it is the result of 'thing.unknown', which is not run")]
    [TestCase("True or unknown()", "True")]
    [TestCase("'a' if unknown() else 'a'", "'a'")]
    [TestCase("{'a': 1, 'b': 2} if unknown() else {'a': 1, 'b': 3}", "{'a': 1, 'b': ? it depends on what can't be known: it is the result of 'thing.unknown', which is not run}")]
    [TestCase("f'{unknown()}x'", "? it is the result of 'thing.unknown', which is not run")]
    [TestCase("'é'.upper()", "? what str.upper() gives for letters beyond ASCII depends on Unicode's tables")]
    [TestCase("'\\N{DIGIT ONE}'", "? the string names characters (\\N{…}) or holds half a surrogate pair")]
    [TestCase("str({'b', 'a'})", "? it shows the order of a set, which changes from run to run")]
    [TestCase("'x' * 10 ** 9", "? the value would be too large to work out")]
    [TestCase("2 ** 10 ** 10", "? the integer would be too large to work out")]
    public void Should_say_why_a_value_is_not_known(string expression, string expected) =>
        Assert.That(Settings.X($"import os, sys\nfrom thing import unknown\nX = {expression}\n"), Is.EqualTo(expected));

    [TestCase("1 / 0", "ZeroDivisionError: division by zero")]
    [TestCase("'a' + 1", "TypeError: can only concatenate str (not \"int\") to str")]
    [TestCase("1 + 'a'", "TypeError: unsupported operand type(s) for +: 'int' and 'str'")]
    [TestCase("undefined", "NameError: name 'undefined' is not defined")]
    [TestCase("{'a': 1}['b']", "KeyError: 'b'")]
    [TestCase("[1][5]", "IndexError: list index out of range")]
    [TestCase("int('x')", "ValueError: invalid literal for int() with base 10: 'x'")]
    [TestCase("'a'.nope()", "AttributeError: 'str' object has no attribute 'nope'")]
    [TestCase("len(5)", "TypeError: object of type 'int' has no len()")]
    [TestCase("[] < 1", "TypeError: '<' not supported between instances of 'list' and 'int'")]
    [TestCase("{[]: 1}", "TypeError: unhashable type: 'list'")]
    [TestCase("'%d' % 'x'", "TypeError: %d format: a real number is required, not str")]
    [TestCase("'text'()", "TypeError: 'str' object is not callable")]
    public void Should_report_what_python_would_raise(string expression, string message)
    {
        var module = Settings.Read($"\nX = {expression}\nY = 1\n");
        Assert.Multiple(() =>
        {
            Assert.That(module.Findings.Select(finding => $"{finding.Position.Line}: {finding.Code} {finding.Message}"), Is.EqualTo(new[] { $"2: PB120 {message}" }));
            Assert.That(Settings.Show(module.Find("X")), Is.EqualTo($"? Python raises {message}"));
            Assert.That(Settings.Show(module.Find("Y")), Is.EqualTo("1"));
        });
    }
}

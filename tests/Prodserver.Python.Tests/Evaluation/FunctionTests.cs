using Prodserver.Python.Tests.Support;

namespace Prodserver.Python.Tests.Evaluation;

public sealed class FunctionTests
{
    [TestCase("def f(a, b=2, *args, c, d=4, **k):\n    return [a, b, args, c, d, k]\nX = f(1, c=3, z=9)", "[1, 2, [], 3, 4, {'z': 9}]")]
    [TestCase("import os\ndef env(name, default=None, cast=str):\n    value = os.environ.get(name)\n    if value is None:\n        return default\n    return cast(value)\nX = [env('PORT', cast=int), env('NONE', 'd')]", "[8000, 'd']")]
    [TestCase("def outer(n):\n    count = 0\n    def inner():\n        nonlocal count\n        count += n\n        return count\n    inner()\n    return inner()\nX = outer(3)", "6")]
    [TestCase("def add(i, seen=[]):\n    seen.append(i)\n    return seen\nadd(1)\nX = add(2)", "[1, 2]")]
    [TestCase("N = 1\ndef change():\n    global N\n    N = 2\nchange()\nX = N", "2")]
    [TestCase("def f(n):\n    return 1 if n < 2 else n * f(n - 1)\nX = f(20)", "2432902008176640000")]
    [TestCase("def f(x):\n    try:\n        return int(x)\n    except ValueError:\n        return -1\n    finally:\n        pass\nX = [f('7'), f('x')]", "[7, -1]")]
    [TestCase("def f():\n    for i in range(9):\n        if i == 4:\n            return i\nX = f()", "4")]
    [TestCase("def twice(f):\n    def wrapped(*args, **kwargs):\n        return f(*args, **kwargs) * 2\n    return wrapped\n@twice\ndef name(x='a'):\n    return x\nX = [name(), name('b')]", "['aa', 'bb']")]
    [TestCase("X = (lambda a, *b, c=3: [a, b, c])(1, 2)", "[1, [2], 3]")]
    [TestCase("X = sorted(['bb', 'a', 'ccc'], key=lambda v: -len(v))", "['ccc', 'bb', 'a']")]
    [TestCase("X = [f() for f in [lambda: i for i in range(3)]]", "[2, 2, 2]")]
    [TestCase("from functools import wraps\nX = list(map(lambda a, b: a + b, [1, 2], [10, 20, 30]))", "[11, 22]")]
    [TestCase("import thing\ndef f(a):\n    if thing.on():\n        return {'k': a, 'same': 1}\n    return {'k': 2, 'same': 1}\nX = f(1)['same']", "1")]
    public void Should_call_functions_as_python_does(string text, string expected) =>
        Assert.That(Settings.X(text + "\n", ("PORT", "8000")), Is.EqualTo(expected));

    [TestCase("def f(a):\n    pass\nf()", "TypeError: f() missing 1 required positional argument: 'a'")]
    [TestCase("def f(a, b, c):\n    pass\nf()", "TypeError: f() missing 3 required positional arguments: 'a', 'b', and 'c'")]
    [TestCase("def f(*, a, b):\n    pass\nf()", "TypeError: f() missing 2 required keyword-only arguments: 'a' and 'b'")]
    [TestCase("def f(a):\n    pass\nf(1, 2)", "TypeError: f() takes 1 positional argument but 2 were given")]
    [TestCase("def f(a, b=1):\n    pass\nf(1, 2, 3)", "TypeError: f() takes from 1 to 2 positional arguments but 3 were given")]
    [TestCase("def f():\n    pass\nf(1)", "TypeError: f() takes 0 positional arguments but 1 was given")]
    [TestCase("def f(a, *, b):\n    pass\nf(1, 2, b=3)", "TypeError: f() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given")]
    [TestCase("def f(a):\n    pass\nf(1, a=2)", "TypeError: f() got multiple values for argument 'a'")]
    [TestCase("def f(a):\n    pass\nf(z=2)", "TypeError: f() got an unexpected keyword argument 'z'")]
    [TestCase("def f(a, /):\n    pass\nf(a=2)", "TypeError: f() got some positional-only arguments passed as keyword arguments: 'a'")]
    [TestCase("def outer():\n    def inner(a):\n        pass\n    inner()\nouter()", "TypeError: outer.<locals>.inner() missing 1 required positional argument: 'a', by way of outer (settings.py:5:1)")]
    [TestCase("class C:\n    def m(self):\n        pass\nC().m(1)", "TypeError: C.m() takes 1 positional argument but 2 were given")]
    [TestCase("N = 1\ndef f():\n    N += 1\nf()", "UnboundLocalError: cannot access local variable 'N' where it is not associated with a value, by way of f (settings.py:4:1)")]
    [TestCase("def f():\n    return missing\nf()", "NameError: name 'missing' is not defined, by way of f (settings.py:3:1)")]
    [TestCase("def outer():\n    def inner():\n        raise ValueError('no')\n    inner()\nX = outer()", "ValueError: no, by way of outer.<locals>.inner (settings.py:4:5), outer (settings.py:5:5)")]
    [TestCase("next(iter([]))", "StopIteration")]
    [TestCase("len(zip())", "TypeError: object of type 'zip' has no len()")]
    public void Should_report_what_python_raises_in_a_call(string text, string expected) =>
        Assert.That(Settings.Read(text + "\n").Findings.Select(finding => finding.Message), Is.EqualTo(new[] { expected }));

    [TestCase("def f():\n    return f()\nX = f()", "? functions call one another too deeply")]
    [TestCase("async def f():\n    return 1\nX = f()", "? 'f' is a coroutine, which is not run")]
    [TestCase("def f():\n    yield 1\nX = f()", "? 'f' is a generator, which is not run")]
    [TestCase("import thing\n@thing.decorate\ndef f():\n    return 1\nX = f()", "? it is the result of 'settings.f', whose decorator is not known")]
    [TestCase("G = (i for i in [1])\nX = list(G)", "? a generator that is kept for later is not followed")]
    [TestCase("L = [1]\nZ = zip(L)\nL.append(2)\nX = list(Z)", "? it was changed while it was gone through")]
    public void Should_say_why_a_call_is_not_followed(string text, string expected) =>
        Assert.That(Settings.X(text + "\n"), Is.EqualTo(expected));
}

using Prodserver.Python.Tests.Support;

namespace Prodserver.Python.Tests.Evaluation;

public sealed class StatementTests
{
    [TestCase("X = {}\nX['a'] = 1\nX['b'] = {'c': 2}\nX['b']['d'] = 3", "{'a': 1, 'b': {'c': 2, 'd': 3}}")]
    [TestCase("X = {'a': 1}\nX.update({'b': 2}, c=3)\nX.setdefault('a', 9)\nX.setdefault('d', []).append(4)\nX.pop('b')", "{'a': 1, 'c': 3, 'd': [4]}")]
    [TestCase("X = [1]\nX.append(2)\nX.extend((3, 4))\nX.insert(0, 0)\nX.remove(3)\nX += [5]\nX.pop()", "[0, 1, 2, 4]")]
    [TestCase("A = [1]\nX = A\nA.append(2)", "[1, 2]")]
    [TestCase("A = [1]\nX = A + [2]\nA.append(3)", "[1, 2]")]
    [TestCase("a, (b, *c) = 1, (2, 3, 4)\nX = [a, b, c]", "[1, 2, [3, 4]]")]
    [TestCase("X = Y = []\nX.append(1)\nX = Y", "[1]")]
    [TestCase("X: int = 5\nX += 1", "6")]
    [TestCase("X = 1\ndel X", "(not defined)")]
    [TestCase("X = [1, 2, 3]\ndel X[0], X[0]", "[3]")]
    [TestCase("if 1 > 2:\n    X = 1\nelif 2 > 1:\n    X = 2\nelse:\n    X = 3", "2")]
    [TestCase("X = 0\nfor i in range(5):\n    if i == 3:\n        break\n    X += i\nelse:\n    X = 'no'", "3")]
    [TestCase("X = []\nfor k, v in {'a': 1, 'b': 2}.items():\n    if v == 1:\n        continue\n    X.append(k)", "['b']")]
    [TestCase("X = 10\nwhile X > 3:\n    X -= 2", "2")]
    [TestCase("try:\n    X = int('x')\nexcept ValueError:\n    X = 'default'", "'default'")]
    [TestCase("import os\ntry:\n    X = os.environ['NONE']\nexcept KeyError:\n    X = 'default'", "'default'")]
    [TestCase("try:\n    X = 1\nexcept Exception:\n    X = 2\nelse:\n    X += 5\nfinally:\n    X *= 2", "12")]
    [TestCase("try:\n    from missing_module_here.local import *\nexcept ImportError:\n    pass\nX = 1", "1")]
    [TestCase("class Config:\n    PORT = 8000\n    HOSTS = ['a']\nX = [Config.PORT, Config.HOSTS]", "[8000, ['a']]")]
    [TestCase("import os\nos.environ.setdefault('A', 'b')\nX = os.environ['A']", "'b'")]
    [TestCase("globals()['X'] = 2", "2")]
    [TestCase("globals().update({'X': 3}, Y=4)\nX += Y", "7")]
    [TestCase("A = 1\nX = [k for k in globals() if k.isupper()]", "['A']")]
    [TestCase("A = 1\nX = globals().get('A'), vars()['A'], locals().get('B', 0), 'A' in globals()", "[1, 1, 0, True]")]
    [TestCase("A = 1\nX = globals().pop('A'), 'A' in globals()", "[1, False]")]
    [TestCase("def put(**values):\n    globals().update(values)\nput(X=5)", "5")]
    public void Should_run_statements_as_python_does(string text, string expected) =>
        Assert.That(Settings.X(text + "\n"), Is.EqualTo(expected));

    [TestCase("X = {}\nif thing.unknown():\n    X['a'] = 1\nX['b'] = 2\nX['a'] = 1")]
    [TestCase("X = {'a': 1, 'b': 2}\nif thing.unknown():\n    X['a'] = X.pop('a')")]
    [TestCase("D = {'a': 1, 'b': 2}\nif thing.unknown():\n    D['a'] = D.pop('a')\nX = dict(D)")]
    [TestCase("D = {'a': 1, 'b': 2}\nif thing.unknown():\n    D['a'] = D.pop('a')\nX = D.popitem()")]
    public void Should_not_tell_an_order_that_an_unknown_condition_decides(string text) =>
        Assert.That(Settings.X($"import thing\n{text}\n"), Does.EndWith("what can't be known: it is the result of 'thing.unknown', which is not run").And.StartWith("? "));

    [Test]
    public void Should_keep_what_both_branches_of_an_unknown_condition_agree_on()
    {
        var module = Settings.Read("""
            import thing
            D = {"a": 1, "b": [1], "c": 3}
            L = [1, 2]
            S = "same"
            if thing.unknown():
                D["a"] = 2
                D["new"] = 1
                D["b"].append(2)
                L[1] = 3
                S = "same"
                ONLY = 1
                BOTH = 1
            else:
                D["c"] = 3
                BOTH = 1
            """);
        const string Cause = "it is the result of 'thing.unknown', which is not run";
        Assert.Multiple(() =>
        {
            Assert.That(
                Settings.Show(module.Find("D")),
                Is.EqualTo($"{{'a': ? it depends on what can't be known: {Cause}, 'b': ? it depends on what can't be known: {Cause}, 'c': 3, 'new': ? whether it is there depends on what can't be known: {Cause}}}"));
            Assert.That(Settings.Show(module.Find("L")), Is.EqualTo($"[1, ? it depends on what can't be known: {Cause}]"));
            Assert.That(Settings.Show(module.Find("S")), Is.EqualTo("'same'"));
            Assert.That(Settings.Show(module.Find("BOTH")), Is.EqualTo("1"));
            Assert.That(Settings.Show(module.Find("ONLY")), Is.EqualTo($"? whether it is there depends on what can't be known: {Cause}"));
            Assert.That(module.Defines("ONLY"), Is.False);
            Assert.That(module.Findings, Is.Empty);
        });
    }

    [Test]
    public void Should_follow_the_only_branch_that_does_not_raise()
    {
        var module = Settings.Read("""
            import os, thing
            if thing.unknown():
                raise ValueError("no")
            else:
                X = 1
            """);
        Assert.That((Settings.Show(module.Find("X")), module.Findings.Count), Is.EqualTo(("1", 0)));
    }

    [Test]
    public void Should_report_a_variable_that_an_environment_with_declared_variables_does_not_set()
    {
        const string Text = "import os\nX = {'a': os.environ['NONE']}\nif X:\n    Y = os.environ['PORT']\n";
        Assert.Multiple(() =>
        {
            Assert.That(
                Settings.Findings(Settings.Read(Text, ("PORT", "8000"))),
                Is.EqualTo(new[] { "settings.py:2:11: error PB122: KeyError: 'NONE'; declare NONE under variables in prodserver.yaml, or under secrets" }));
            Assert.That(Settings.Findings(Settings.Read(Text)), Is.Empty, "where nothing is declared, the host may set it");
        });
    }

    [TestCase("import thing\nX = [1]\nthing.change(X)")]
    [TestCase("import thing\nX = {'a': [1]}\nthing.change(b=X['a'])\nX = X['a']")]
    [TestCase("import thing\nX = [1]\ndef change():\n    if thing.run():\n        return\n    for i in thing.all():\n        X.append(i)\nchange()")]
    [TestCase("import thing\nX = 1\ndef change():\n    global X\n    X = 1\n    for i in thing.all():\n        X = 2\n        return\nchange()")]
    [TestCase("X = 1\nimport thing\nthing.settings(locals())")]
    [TestCase("import thing\nX = 1\nglobals()[thing.name()] = 2")]
    [TestCase("import thing\nX = 1\nglobals().update(thing.names())")]
    [TestCase("X = 1\nexec('X = 2')")]
    [TestCase("X = 1\nfrom thing import *")]
    [TestCase("import thing\nX = {}\nfor k in thing.keys():\n    X[k] = 1")]
    [TestCase("import thing\nX = 0\nwhile thing.more():\n    X += 1")]
    [TestCase("import thing\nX = 1\ntry:\n    X = 2\n    thing.run()\nexcept Exception:\n    X = 3")]
    [TestCase("import thing\nX = 'a'\ntry:\n    import uvloop\nexcept ImportError:\n    X = 'b'")]
    [TestCase("X = {1, 2}\nX.pop()")]
    [TestCase("import thing\nX = [3]\n[X.append(i) for i in range(2) if thing.run()]")]
    [TestCase("X = [3]\nG = (X.append(i) for i in range(2))\nany(G)")]
    public void Should_not_trust_a_value_that_something_unknown_may_have_changed(string text) =>
        Assert.That(Settings.X(text + "\n"), Does.StartWith("? "));

    [Test]
    public void Should_give_the_position_of_the_expression_that_made_each_value()
    {
        var module = Settings.Read("PORT = 8000\nX = {\n    'ä': PORT,\n    '😀b': [  1 + 2],\n}\nX['c'] = 'd'\n");
        var map = (Core.Values.MapValue)module.Find("X")!;
        Assert.That(
            map.Entries.Select(entry => $"{entry.Key} {entry.KeyPosition} {entry.Value.Position}"),
            Is.EqualTo(new[]
            {
                "ä settings.py:3:5 settings.py:1:8",
                "😀b settings.py:4:5 settings.py:4:11",
                "c settings.py:6:3 settings.py:6:10",
            }));
    }

    [Test]
    public void Should_stop_work_that_does_not_end()
    {
        var module = Settings.Read("X = 1\nwhile True:\n    X += 1\n");
        Assert.Multiple(() =>
        {
            Assert.That(Settings.Findings(module), Has.Exactly(1).Contain("PB121"));
            Assert.That(Settings.Show(module.Find("X")), Is.EqualTo("? reading the module takes too much work"));
        });
    }
}

using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Python.Tests.Support;

namespace Prodserver.Python.Tests.Evaluation;

/// <summary>Which environment variables a value depends on, and the way on which an unknown one has come.</summary>
public sealed class ProvenanceTests
{
    [TestCase("X = 8000", "")]
    [TestCase("X = os.environ['A']", "A")]
    [TestCase("X = os.getenv('B', 'x')", "B")]
    [TestCase("X = 'A' in os.environ", "A")]
    [TestCase("X = int(os.environ['N']) + 1", "N")]
    [TestCase("Y = os.environ['A']\nX = f'{Y}!'", "A")]
    [TestCase("X = os.environ.get('A', os.environ.get('B', ''))", "A B")]
    [TestCase("X = os.environ.get('B') or 'default'", "B")]
    [TestCase("X = 'yes' if os.environ['A'] else 'no'", "A")]
    [TestCase("X = -int(os.environ['N'])", "N")]
    [TestCase("X = 1 < int(os.environ['N'])", "N")]
    [TestCase("X = os.environ['A'].split(',')", "A")]
    [TestCase("X = ','.join([os.environ['A'], 'b'])", "A")]
    [TestCase("X = [*os.environ['A'].split(',')]", "A")]
    [TestCase("D = {'a': os.environ['A'], 'b': os.environ['N']}\nX = D['b']", "N")]
    [TestCase("D = {'a': os.environ['A'], 'b': 1}\nX = D['b']", "")]
    [TestCase("D = {'a': os.environ['A'], 'b': 1}\nX = D", "A")]
    [TestCase("D = {'a': 1}\nD['b'] = os.environ['A']\nX = D", "A")]
    [TestCase("M = {'a': [1], 'b': [2]}\nX = M[os.environ['A']]", "A")]
    [TestCase("M = {'a': [1], 'b': [2]}\nY = M[os.environ['A']]\nX = M", "")]
    [TestCase("M = {'a': [1]}\nX = {'m': M[os.environ['A']]}", "A")]
    [TestCase("X = []\nX.append(os.environ['A'])", "A")]
    [TestCase("X = []\nX.extend(os.environ['A'].split(','))", "A")]
    [TestCase("X = []\nX += os.environ['A'].split(',')", "A")]
    [TestCase("X = 'a'\nX += os.environ['A']", "A")]
    [TestCase("X = 1\nif os.environ.get('B'):\n    X = 2", "B")]
    [TestCase("X = 1\nif os.environ['A']:\n    X = 2\nelse:\n    Y = 3", "A")]
    [TestCase("X = 1\nif os.environ['A']:\n    Y = 2", "")]
    [TestCase("X = []\nif os.environ['A']:\n    X.append(1)", "A")]
    [TestCase("X = 0\nfor c in os.environ['A']:\n    X = 1", "A")]
    [TestCase("X = 0\nwhile X < int(os.environ['N']):\n    X += 1", "N")]
    [TestCase("try:\n    X = os.environ['B']\nexcept KeyError:\n    X = 'none'", "B")]
    [TestCase("Y = os.environ['A']\ntry:\n    X = os.environ['B']\nexcept KeyError:\n    X = 'none'", "B")]
    [TestCase("a, X = 1, os.environ['A']", "A")]
    [TestCase("os.environ['S'] = os.environ['A']\nX = os.environ['S']", "A S")]
    [TestCase("X = (Y := os.environ['A']) * 2", "A")]
    [TestCase("import base\nX = base.PORT", "A")]
    [TestCase("def env(name, default=None):\n    try:\n        return os.environ[name]\n    except KeyError:\n        return default\nX = env('B', 1)", "B")]
    [TestCase("def f():\n    if os.environ.get('B'):\n        return 1\n    return 2\nX = f()", "B")]
    [TestCase("f = lambda name: os.environ[name]\nX = f('A')\nY = f('N')", "A")]
    [TestCase("X = [part for part in os.environ['A']]", "A")]
    [TestCase("class C:\n    port = os.environ['N']\n    other = 1\nX = C.port", "N")]
    [TestCase("match os.environ['A']:\n    case 'a':\n        X = 1\n    case _:\n        X = 2", "A")]
    [TestCase("from base import *\nX = PORT", "A")]
    [TestCase("from base import CHOSEN as X", "A")]
    public void Should_follow_variables_into_values(string text, string expected) =>
        Assert.That(string.Join(' ', Value("import os\n" + text).AllOrigins.Select(origin => origin.Variable).Order(StringComparer.Ordinal)), Is.EqualTo(expected));

    [TestCase("X = os.environ['A']", "A from prodserver.yaml:1")]
    [TestCase("X = os.environ.get('B', 1)", "the code's own default (settings.py:2:5), B is not set")]
    [TestCase("os.environ.setdefault('B', 'x')\nX = os.environ['B']", "B as the settings set it (settings.py:2:28)")]
    [TestCase("X = os.environ['KEY']", "the secret KEY")]
    public void Should_say_how_a_variable_came_to_the_value(string text, string expected) =>
        Assert.That(Value("import os\n" + text).AllOrigins.Select(origin => origin.ToString()), Is.EqualTo(new[] { expected }));

    [Test]
    public void Should_tell_the_parts_of_a_value_apart()
    {
        var map = (MapValue)Value("import os\nX = {'a': os.environ['A'], 'n': os.environ['N'], 'one': 1}");

        Assert.That(map.Entries.Select(entry => $"{entry.Key}: {string.Join(' ', entry.Value.Origins.Select(origin => origin.Variable))}"), Is.EqualTo(new[] { "a: A", "n: N", "one: " }));
    }

    [TestCase("X = os.environ['U']", "")]
    [TestCase("HOST = os.environ['U']\nX = HOST + '!'", "HOST (settings.py:2:1)")]
    [TestCase("HOST = os.environ['U']\nURL = f'http://{HOST}'\nX = URL", "URL (settings.py:3:1), HOST (settings.py:2:1)")]
    [TestCase("import base\nX = base.UNKNOWN", "UNKNOWN (base.py:4:1)")]
    [TestCase("from base import UNKNOWN\nX = UNKNOWN", "UNKNOWN (settings.py:2:1), UNKNOWN (base.py:4:1)")]
    [TestCase("from base import *\nX = [1, UNKNOWN]", "UNKNOWN (settings.py:2:1), UNKNOWN (base.py:4:1)")]
    [TestCase("if os.environ['U']:\n    A = 1\nelse:\n    A = 2\nX = A", "A (settings.py:3:5)")]
    public void Should_name_the_way_on_which_an_unknown_value_has_come(string text, string expected)
    {
        Assert.That(string.Join(", ", Value("import os\n" + text).FirstUnknown!.Chain), Is.EqualTo(expected));
    }

    [Test]
    public void Should_not_follow_a_loop_for_ever()
    {
        var value = (UnknownValue)Value("import os\na = b = os.environ['U']\nfor i in range(1000):\n    a = b\n    b = a\nX = a");

        Assert.That(value.Chain, Has.Count.EqualTo(20));
    }

    private static ConfigValue Value(string text)
    {
        var files = new MemoryFiles([("settings.py", text), ("base.py", "import os\nPORT = os.environ['A']\nCHOSEN = {'a': [1]}[PORT]\nUNKNOWN = os.environ['U']\n")]);
        var target = Settings.Target(("A", "a"), ("N", "3")) with { Secrets = [new SecretName("KEY", new SourcePosition("prodserver.yaml", 2))] };
        return new SettingsReader(files).Read("settings", target).Find("X")!;
    }
}

using Prodserver.Python.Tests.Support;

namespace Prodserver.Python.Tests.Evaluation;

public sealed class ClassTests
{
    private const string Base = """
        class Base:
            PORT = 8000
            HOSTS = ["a"]

            def __init__(self, name="web"):
                self.name = name

            @property
            def bind(self):
                return f"{self.name}:{self.PORT}"

            @classmethod
            def made(cls):
                return cls("made")

            @staticmethod
            def twice(n):
                return 2 * n

        class Production(Base):
            PORT = 80
            HOSTS = Base.HOSTS + ["b"]

            def __init__(self):
                super().__init__("prod")
                self.extra = self.twice(4)


        """;

    [TestCase("Production().bind", "'prod:80'")]
    [TestCase("[Production.HOSTS, Base.HOSTS]", "[['a', 'b'], ['a']]")]
    [TestCase("Base.made().bind", "'made:8000'")]
    [TestCase("Production().extra", "8")]
    [TestCase("getattr(Production, 'NONE', 'no')", "'no'")]
    [TestCase("[isinstance(Production(), Base), issubclass(Base, Production)]", "[True, False]")]
    [TestCase("[c.__name__ for c in (Base, Production)]", "['Base', 'Production']")]
    [TestCase("hasattr(Base(), 'extra')", "False")]
    public void Should_look_up_attributes_as_python_does(string expression, string expected) =>
        Assert.That(Settings.X($"{Base}X = {expression}\n"), Is.EqualTo(expected));

    [Test]
    public void Should_follow_the_method_resolution_order() =>
        Assert.That(
            Settings.X("class A:\n    V = 1\nclass B(A):\n    pass\nclass C(A):\n    V = 2\nclass D(B, C):\n    pass\nX = D.V\n"),
            Is.EqualTo("2"));

    [TestCase("Base.NONE", "AttributeError: type object 'Base' has no attribute 'NONE'")]
    [TestCase("Base().none", "AttributeError: 'Base' object has no attribute 'none'")]
    public void Should_report_an_attribute_that_is_not_there(string expression, string expected) =>
        Assert.That(Settings.Read($"{Base}X = {expression}\n").Findings.Select(finding => finding.Message), Is.EqualTo(new[] { expected }));

    [TestCase("class C(thing.Model):\n    A = 1\nX = C.A", "? the class 'C' is made by what it is derived from, which is not run")]
    [TestCase("@thing.change\nclass C:\n    A = 1\nX = C.A", "? the class 'C' has a decorator, which may have changed it")]
    [TestCase("class C(metaclass=thing.Meta):\n    A = 1\nX = C.A", "? the class 'C' is made by what it is derived from, which is not run")]
    [TestCase("import enum\nclass C(enum.Enum):\n    A = 1\nX = C.A", "? the class 'C' is made by what it is derived from, which is not run")]
    public void Should_not_trust_a_class_that_other_code_makes(string text, string expected) =>
        Assert.That(Settings.X($"import thing\n{text}\n"), Is.EqualTo(expected));
}

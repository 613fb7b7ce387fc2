using CsCheck;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Yaml;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Tests.Yaml;

internal sealed class YamlReaderTests
{
    [Test]
    public void Should_give_every_value_with_its_place()
    {
        var map = (MapNode)Read("web:\n  route: /\n  ports: [80, 'x']\n").Node!;

        var web = map.Entries.Single();
        var ports = (ListNode)((MapNode)web.Value).Find("ports")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(web.KeyPosition, Is.EqualTo(new SourcePosition("a.yaml", 1, 1)));
            Assert.That(((MapNode)web.Value).Find("route"), Is.EqualTo(new ScalarNode("/", ScalarKind.Text, new SourcePosition("a.yaml", 2, 10))));
            Assert.That(ports.Items, Is.EqualTo(new Node[]
            {
                new ScalarNode("80", ScalarKind.Integer, new SourcePosition("a.yaml", 3, 11)),
                new ScalarNode("x", ScalarKind.Text, new SourcePosition("a.yaml", 3, 15)),
            }));
        }
    }

    [TestCase("a: ", ScalarKind.Null)]
    [TestCase("a: ~", ScalarKind.Null)]
    [TestCase("a: null", ScalarKind.Null)]
    [TestCase("a: TRUE", ScalarKind.Boolean)]
    [TestCase("a: yes", ScalarKind.Text)]
    [TestCase("a: on", ScalarKind.Text)]
    [TestCase("a: -12", ScalarKind.Integer)]
    [TestCase("a: 0x1F", ScalarKind.Integer)]
    [TestCase("a: 0o17", ScalarKind.Integer)]
    [TestCase("a: 1_000", ScalarKind.Text)]
    [TestCase("a: 12:30", ScalarKind.Text)]
    [TestCase("a: 3.10", ScalarKind.Float)]
    [TestCase("a: .5", ScalarKind.Float)]
    [TestCase("a: 5.", ScalarKind.Float)]
    [TestCase("a: 1e3", ScalarKind.Float)]
    [TestCase("a: -.inf", ScalarKind.Float)]
    [TestCase("a: 1.22.1", ScalarKind.Text)]
    [TestCase("a: .", ScalarKind.Text)]
    [TestCase("a: '8000'", ScalarKind.Text)]
    [TestCase("a: !!str 8000", ScalarKind.Text)]
    [TestCase("a: !!int '8000'", ScalarKind.Integer)]
    public void Should_tell_what_a_value_is_by_the_core_schema(string yaml, ScalarKind kind)
    {
        var (node, findings) = Read(yaml);

        Assert.That(((ScalarNode)((MapNode)node!).Find("a")!).Kind, Is.EqualTo(kind));
        Assert.That(findings, Is.Empty);
    }

    [Test]
    public void Should_merge_anchored_maps_without_replacing_own_keys()
    {
        var (node, findings) = Read(
            """
            base: &base {a: 1, b: 1}
            more: &more {b: 2, c: 2}
            web:
              <<: [*base, *more]
              a: 0
            """);

        var web = (MapNode)((MapNode)node!).Find("web")!;
        Assert.That(string.Join(' ', web.Entries.Select(entry => $"{entry.Key}={((ScalarNode)entry.Value).Text}")), Is.EqualTo("a=0 b=1 c=2"));
        Assert.That(findings, Is.Empty);
    }

    [TestCase("")]
    [TestCase("# only a comment\n")]
    [TestCase("---\n...\n")]
    public void Should_read_an_empty_document_as_nothing(string yaml) =>
        Assert.That(Read(yaml).Node, Is.Null.Or.InstanceOf<ScalarNode>());

    [TestCase("a: 1\nb: 2\na: 3\n", "a.yaml:3:1: error PB322: the key 'a' is given again; line 1 has it first; keep one of the two")]
    [TestCase("a:\n\tb: 1\n", "a.yaml:2:1: error PB321: a tab indents this line; indent with spaces")]
    [TestCase("a: *x\n", "a.yaml:1:4: error PB324: no anchor '&x' stands before this alias; mark the value to repeat with the anchor, or write the value here")]
    [TestCase("a: &x [*x]\n", "a.yaml:1:8: error PB324: the alias '*x' is part of the value that it repeats; write the value here")]
    [TestCase("a: !env PORT\n", "a.yaml:1:4: error PB323: the tag '!env' has no meaning for this value; write the value without a tag")]
    [TestCase("a: !!set {b}\n", "a.yaml:1:4: error PB323: the tag '!!set' has no meaning for this value; write the value without a tag")]
    [TestCase("a: 1\n---\nb: 1\n", "a.yaml:2:1: error PB323: a second document begins here; keep one document in the file, without '---' lines")]
    [TestCase("? [x]\n: 1\n", "a.yaml:1:3: error PB323: a key is a list; write a name as the key; quote a text that begins with '{' or '['")]
    [TestCase("a: 1\n<<: 2\n", "a.yaml:2:5: error PB323: '<<' merges maps, and this is an integer; name an anchored map: '<<: *name'")]
    [TestCase("a: @x\n", "a.yaml:1:4: error PB320: while scanning for the next token, found character that cannot start any token; quote a text that begins with '@', '`' or '%'")]
    [TestCase("a: b: c\n", "a.yaml:1:5: error PB320: while scanning a plain scalar value, found invalid mapping; quote a text that has ': ' in it")]
    [TestCase("a: 'x\n", "a.yaml:1:4: error PB320: while scanning a quoted scalar, found unexpected end of stream; close the quote")]
    public void Should_say_what_is_wrong_and_where(string yaml, string finding) =>
        Assert.That(Read(yaml).Findings, Is.EqualTo(finding));

    [Test]
    public void Should_refuse_a_list_that_is_never_closed() =>
        Assert.That(Read("a: [1, 2\nb: 3\n").Findings, Does.Contain("error PB320: "));

    [Test]
    public void Should_count_columns_in_characters() =>
        Assert.That(Read("a: ['😀', *x]\n").Findings, Does.StartWith("a.yaml:1:10: "));

    [Test]
    public void Should_stop_at_the_65th_level([Values("[", "{a: ", "- ", "? ")] string nested) =>
        Assert.That(
            Read(string.Concat(Enumerable.Repeat(nested, 200_000))).Findings,
            Does.Contain("error PB325: more than 64 levels are nested here"));

    [Test]
    public void Should_stop_aliases_that_multiply()
    {
        var bomb = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n"));

        Assert.That(
            Read(bomb).Findings,
            Is.EqualTo("a.yaml:11:12: error PB325: the aliases up to here repeat more than 100000 nodes; write less through aliases"));
    }

    [Test]
    public void Should_never_throw_on_any_text()
    {
        var pieces = Gen.OneOf(
            "a", ": ", ":", "\n", "\n  ", "- ", "[", "]", "{", "}", ",", "&x ", "*x", "!t ", "!!str ", "'", "\"", "\\", "|", ">", "?", "#", "%", "@", "\t", "---", "...", "<<: ",
            "1", "~", "\0", "\uFEFF", "\u2028", "é", "\uD800", "😀", "\r", "%YAML 1.1\n", "!<", "\\x", "\\u12");
        Gen.Select(pieces.Array[0, 30], Gen.String[0, 5]).Sample((parts, tail) =>
        {
            Read(string.Concat(parts) + tail);
            return true;
        }, iter: 20_000);
    }

    private static (Node? Node, string Findings) Read(string yaml)
    {
        var findings = new FindingCollector();
        var node = YamlReader.Read(yaml, "a.yaml", findings);
        return (node, string.Join('\n', findings.Findings));
    }
}

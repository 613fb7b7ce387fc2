using Prodserver.Core.Projects;

namespace Prodserver.Rendering.Tests.Templates;

public sealed class StrictTemplateTests
{
    private static readonly object Model = new Site("shop", 8000, null, ["a", "b"], HardeningProfile.Compat, new Nested("x"));

    [TestCase("{{ systemd.word name }}", "shop")]
    [TestCase("{{ name | systemd.word }}", "shop")]
    [TestCase("{{ port }} {{ port + 1 }} {{ port > 10 }}", "8000 8001 true")]
    [TestCase("{{ for host in host_names }}{{ nginx.string host }}{{ if !for.last }}, {{ end }}{{ end }}", "\"a\", \"b\"")]
    [TestCase("{{ if hardening == 'compat' }}yes{{ end }}", "yes")]
    [TestCase("{{ host_names.size }} {{ host_names[1] | json.string }} {{ json.string host_names[-1] }}", "2 \"b\" \"b\"")]
    [TestCase("{{ if user }}no{{ else }}none{{ end }}", "none")]
    [TestCase("{{ comment nested.text }}", "x")]
    [TestCase("{{ if string.starts_with name 'sh' }}yes{{ end }}", "yes")]
    [TestCase("{{ array.first host_names | sh.word }}", "a")]
    [TestCase("{{ compose.list host_names }} {{ compose.list ['$x'] }} {{ compose.list [] }}", "[\"a\", \"b\"] [\"$$x\"] []")]
    [TestCase("{{ x = name + '-web' }}{{ systemd.unit x }}", "shop-web")]
    public void Should_write_what_a_quoter_made(string template, string text) =>
        Assert.That(Rendered.From(template, Model), Is.EqualTo(new Rendered(text, "")));

    [TestCase("a\n {{ name }}", "deploy/t.scriban:2:5: error PB404: 'name' is written without a quoter; pass it through the quoter of the file's language, such as systemd.word or nginx.string")]
    [TestCase("{{ 'literal' }}", "deploy/t.scriban:1:4: error PB404: ''literal'' is written without a quoter; pass it through the quoter of the file's language, such as systemd.word or nginx.string")]
    [TestCase("{{ capture x }}{{ systemd.word name }}{{ end }}{{ x }}", "deploy/t.scriban:1:51: error PB404: 'x' is written without a quoter; pass it through the quoter of the file's language, such as systemd.word or nginx.string")]
    [TestCase("{{ (systemd.word name) + 'x' }}", "deploy/t.scriban:1:4: error PB404: '(systemd.word name)+'x'' is written without a quoter; pass it through the quoter of the file's language, such as systemd.word or nginx.string")]
    [TestCase("{{ host_names }}", "deploy/t.scriban:1:4: error PB404: 'host_names' is written without a quoter; pass it through the quoter of the file's language, such as systemd.word or nginx.string")]
    [TestCase("{{ nested }}", "deploy/t.scriban:1:4: error PB404: 'nested' is written without a quoter; pass it through the quoter of the file's language, such as systemd.word or nginx.string")]
    [TestCase("{{ name[0] }}", "deploy/t.scriban:1:4: error PB404: 'name[0]' is written without a quoter; pass it through the quoter of the file's language, such as systemd.word or nginx.string")]
    [TestCase("{{ user }}", "deploy/t.scriban:1:4: error PB404: 'user' is null, so nothing would be written; test it with 'if' first")]
    [TestCase("{{ systemd.user user }}", "deploy/t.scriban:1:4: error PB405: the function takes a text, and is given null; test it with 'if' first")]
    [TestCase("{{ systemd.word (systemd.word name) }}", "deploy/t.scriban:1:4: error PB405: the function takes a text, and is given one that a quoter has made already")]
    [TestCase("{{ systemd.word }}", "deploy/t.scriban:1:4: error PB405: the function takes a text, and is given null; test it with 'if' first")]
    [TestCase("{{ systemd.exec name }}", "deploy/t.scriban:1:4: error PB405: the function takes a command line, and is given a text")]
    [TestCase("{{ systemd.words name }}", "deploy/t.scriban:1:4: error PB405: the function takes a list, and is given a text")]
    [TestCase("{{ compose.list name }}", "deploy/t.scriban:1:4: error PB405: the function takes a list, and is given a text")]
    [TestCase("{{ systemd.seconds name }}", "deploy/t.scriban:1:4: error PB405: the function takes a whole number, and is given a text")]
    public void Should_refuse_what_no_quoter_made(string template, string finding) =>
        Assert.That(Rendered.From(template, Model), Is.EqualTo(new Rendered(null, finding)));

    [TestCase("{{ if x }}", "PB402")]
    [TestCase("{{ 1 + }}", "PB402")]
    [TestCase("{{ nmae }}", "PB403")]
    [TestCase("{{ nested.nope }}", "PB403")]
    [TestCase("{{ user.name }}", "PB403")]
    [TestCase("{{ host_names[7] }}", "PB403")]
    [TestCase("{{ nope name }}", "PB403")]
    [TestCase("{{ systemd.nope name }}", "PB403")]
    [TestCase("{{ date.now }}", "PB403")]
    [TestCase("{{ math.random 1 2 }}", "PB403")]
    [TestCase("{{ object.eval '1' }}", "PB403")]
    [TestCase("{{ name = 'other' }}", "PB403")]
    [TestCase("{{ nested.text = 'other' }}", "PB403")]
    [TestCase("{{ host_names[0] = 'other' }}", "PB403")]
    [TestCase("{{ systemd.word = 1 }}", "PB403")]
    [TestCase("{{ import nested }}", "PB403")]
    [TestCase("{{ systemd.word name name }}", "PB403")]
    [TestCase("{{ func f; f; end; f }}", "PB403")]
    [TestCase("{{ while true; end }}", "PB406")]
    [TestCase("{{ for i in 1..1000000000; end }}", "PB403")]
    [TestCase("{{ for i in 1..1000000000 }}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{ end }}", "PB403")]
    [TestCase("{{ x = 'x'; for i in 1..1000; x = x + x; end }}", "PB403")]
    [TestCase("{{ 'x' * 1000000000 | systemd.word }}", "PB403")]
    [TestCase("{{ array.size (1..1000000000) }}", "PB403")]
    public void Should_stop_a_template_that_is_wrong_or_does_not_end(string template, string code) =>
        Assert.That(Rendered.From(template, Model).Findings, Does.Match($@"\Adeploy/t\.scriban:1:\d+: error {code}: .*\z"));

    [Test]
    public void Should_name_the_line_and_column_of_an_unknown_variable() =>
        Assert.That(
            Rendered.From("[Unit]\nDescription={{ systemd.text descripton }}\n", Model).Findings,
            Is.EqualTo("deploy/t.scriban:2:29: error PB403: the variable or function 'descripton' was not found"));

    [Test]
    public void Should_report_every_refusal_of_a_run() =>
        Assert.That(
            Rendered.From("{{ systemd.user 'Root' }}{{ systemd.text 'a\nb' }}{{ name }}", Model).Findings,
            Is.EqualTo("""
                deploy/t.scriban:1:4: error PB424: the value 'Root' is no name of a user or group; use a-z, 0-9, '_' and '-', a letter first, at most 31 characters
                deploy/t.scriban:1:29: error PB421: the value 'a\nb' holds a line break, which a text of a unit has no spelling for; write it on one line
                deploy/t.scriban:2:9: error PB404: 'name' is written without a quoter; pass it through the quoter of the file's language, such as systemd.word or nginx.string
                """));

    private sealed record Site(string Name, int Port, string? User, IReadOnlyList<string> HostNames, HardeningProfile Hardening, Nested Nested);

    private sealed record Nested(string Text);
}

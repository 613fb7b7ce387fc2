using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Arguments;

/// <summary>ARGS that are a string.</summary>
public sealed class TextArgumentsTests
{
    [TestCase("--host=0.0.0.0 --port 8000", "--host=0.0.0.0 --port 8000")]
    [TestCase("--header 'X-Frame-Options: DENY' --no-access-log", "--header X-Frame-Options: DENY --no-access-log")]
    [TestCase("--port=1 --", "--port=1 --")]
    [TestCase("", "")]
    public void Should_keep_the_words_of_a_shell(string args, string words) =>
        Assert.That(Compiled.Line(Some.Uvicorn, Some.Text(args)), Is.EqualTo($"uvicorn myproject.asgi:application {words}".TrimEnd()));

    [Test]
    public void Should_say_what_the_package_makes_of_several_words() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Text("--port=8123 --backlog=300")),
        Is.EqualTo(
        [
            "warning PB225: django-prodserver itself would pass this string on as one word, blanks and quotes included; here it is split into 2 words; "
                + "write ARGS as a dict, which both read",
        ]));

    [Test]
    public void Should_say_that_the_package_passes_one_word_on_as_it_is() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Text("--no-access-log")),
        Is.EqualTo(["info PB225: django-prodserver passes this string on as one word too: '--no-access-log'"]));

    [Test]
    public void Should_say_that_the_package_passes_an_empty_string_on_as_an_empty_word() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Text("")),
        Is.EqualTo(
        [
            "warning PB225: django-prodserver itself would pass this string on as an empty word; here it is split into 0 words; write ARGS as a dict, which both read",
        ]));

    [TestCase("--reload=True", "error PB206: uvicorn 0.51.0's option '--reload' is a flag and takes no value; write '--reload'")]
    [TestCase("--port", "error PB207: uvicorn 0.51.0's option '--port' takes a value and has none")]
    [TestCase("--port=x", "error PB208: uvicorn 0.51.0's option '--port' takes an integer, not 'x'; write a number such as 8000")]
    [TestCase("8000", "error PB223: uvicorn 0.51.0 takes no word besides the application and options, and the word '8000' is neither")]
    [TestCase("--log_level=info", "error PB203: uvicorn 0.51.0 has no option '--log_level'; did you mean '--log-level'?")]
    [TestCase("--work=4", "error PB203: uvicorn 0.51.0 has no option '--work'; did you mean '--workers'?")]
    [TestCase("-w4", "error PB203: uvicorn 0.51.0 has no option '-w'")]
    [TestCase("--debug", "error PB204: uvicorn 0.51.0 has no option '--debug'; it needs uvicorn 0.18.3 or older")]
    public void Should_refuse_a_word_that_the_parser_refuses(string args, string finding) =>
        Assert.That(Errors(Some.Uvicorn, args), Is.EqualTo([finding]));

    [Test]
    public void Should_complete_an_abbreviation_as_argparse_does() => Assert.That(Errors(Some.Gunicorn, "--bi=0.0.0.0:8000 -w4 -Rt 5"), Is.Empty);

    [Test]
    public void Should_refuse_an_ambiguous_abbreviation() => Assert.That(
        Errors(Some.Gunicorn, "--log-c=x"),
        Is.EqualTo(["error PB215: gunicorn 26.1.0 has several options that begin with '--log-c'; write one of --log-config, --log-config-json"]));

    [Test]
    public void Should_refuse_an_open_quote() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Text("--root-path='/a")),
        Is.EqualTo(["error PB222: the string of ARGS can't be split into words: its quote ' is not closed; close it, or write ARGS as a dict"]));

    [Test]
    public void Should_warn_of_words_that_gunicorn_forgets() => Assert.That(
        Compiled.Findings(Some.Gunicorn, Some.Text("other:app --workers=2"))[1..],
        Is.EqualTo(["warning PB224: gunicorn 26.1.0 never looks at the word 'other:app'; leave it out"]));

    [Test]
    public void Should_not_show_the_word_after_an_unknown_option() => Assert.That(
        Errors(Some.Uvicorn, "--ssl-keyfile-passwort hunter2"),
        Is.EqualTo(
        [
            "error PB203: uvicorn 0.51.0 has no option '--ssl-keyfile-passwort'; did you mean '--ssl-keyfile-password'?",
            "error PB223: uvicorn 0.51.0 takes no word besides the application and options, and the word after '--ssl-keyfile-passwort' is neither",
        ]));

    [Test]
    public void Should_judge_only_the_value_that_counts_where_click_keeps_the_last() => Assert.That(
        Errors(Some.Uvicorn, "--port=x --port=9000"), Is.Empty);

    [Test]
    public void Should_judge_every_value_where_argparse_does() => Assert.That(
        Errors(Some.Gunicorn, "--backlog=x --backlog=9000"),
        Is.EqualTo(["error PB208: gunicorn 26.1.0's option '--backlog' takes an integer, not 'x'; write a number such as 2048"]));

    private static IEnumerable<string> Errors(string backend, string args) =>
        Compiled.Findings(backend, Some.Text(args)).Where(finding => finding.StartsWith("error", StringComparison.Ordinal));
}

using Prodserver.Core.Findings;
using Prodserver.Core.Values;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Arguments;

/// <summary>How each kind of value of a dict becomes words.</summary>
public sealed class DictArgumentsTests
{
    private const string App = "uvicorn myproject.asgi:application";

    public static IEnumerable<TestCaseData> Flags()
    {
        foreach (var on in (IReadOnlyList<object>)[true, 1, "True", "true", "1", "yes", "on"])
        {
            yield return new TestCaseData("access-log", on, " --access-log");
            yield return new TestCaseData("no-access-log", on, " --no-access-log");
            yield return new TestCaseData("reset-contextvars", on, " --reset-contextvars");
        }

        foreach (var off in (IReadOnlyList<object>)[false, 0, "False", "false", "0", "no", "off"])
        {
            yield return new TestCaseData("access-log", off, " --no-access-log");
            yield return new TestCaseData("no-access-log", off, " --access-log");
            yield return new TestCaseData("reset-contextvars", off, "");
        }

        yield return new TestCaseData("access-log", null, " --access-log");
        yield return new TestCaseData("no-access-log", null, " --no-access-log");
    }

    [TestCaseSource(nameof(Flags))]
    public void Should_write_a_flag_bare_as_its_twin_or_not_at_all(string key, object? value, string words) =>
        Assert.That(Compiled.Line(Some.Uvicorn, Some.Args((key, value))), Is.EqualTo(App + words));

    [TestCase("yes please")]
    [TestCase("")]
    [TestCase("TRUE")]
    [TestCase(2)]
    [TestCase(1.0)]
    public void Should_refuse_a_flag_that_is_neither_true_nor_false(object value) =>
        Assert.That(Compiled.Codes(Some.Uvicorn, Some.Args(("access-log", value))), Is.EqualTo(["PB206"]));

    [Test]
    public void Should_say_what_a_flag_takes() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("access-log", "maybe"))),
        Is.EqualTo(["error PB206: uvicorn 0.51.0's option 'access-log' is a flag, and 'maybe' is neither true nor false; write True or False"]));

    [TestCase("port", 8000, "--port=8000")]
    [TestCase("port", "1_000", "--port=1_000")]
    [TestCase("port", " 7000 ", "--port= 7000 ")]
    [TestCase("port", "+5000", "--port=+5000")]
    [TestCase("ws-ping-interval", 20, "--ws-ping-interval=20")]
    [TestCase("ws-ping-interval", 0.5, "--ws-ping-interval=0.5")]
    [TestCase("ws-per-message-deflate", true, "--ws-per-message-deflate=True")]
    [TestCase("ws-per-message-deflate", "off", "--ws-per-message-deflate=off")]
    [TestCase("root-path", "", "--root-path=")]
    [TestCase("root-path", "/a b'c\"$", "--root-path=/a b'c\"$")]
    public void Should_write_a_value_as_it_is(string key, object value, string word) =>
        Assert.That(Compiled.Line(Some.Uvicorn, Some.Args((key, value))), Is.EqualTo($"{App} {word}"));

    [Test]
    public void Should_repeat_a_repeatable_option_for_each_item_of_a_list() => Assert.That(
        Compiled.Line(Some.Uvicorn, Some.Args(("header", new object[] { "X-A:1", "X-B:2" }), ("port", 9000))),
        Is.EqualTo($"{App} --header=X-A:1 --header=X-B:2 --port=9000"));

    [Test]
    public void Should_write_nothing_for_an_empty_list() =>
        Assert.That(Compiled.Line(Some.Uvicorn, Some.Args(("header", Array.Empty<object>()))), Is.EqualTo(App));

    [TestCase("0x10", "error PB208: uvicorn 0.51.0's option 'port' takes an integer, not '0x10'; write a number such as 8000")]
    [TestCase("1.5", "error PB208: uvicorn 0.51.0's option 'port' takes an integer, not '1.5'; write a number such as 8000")]
    [TestCase("", "error PB208: uvicorn 0.51.0's option 'port' takes an integer, not ''; write a number such as 8000")]
    [TestCase(true, "error PB211: uvicorn 0.51.0's option 'port' takes a number, not a boolean; write a string or a number")]
    [TestCase(null, "error PB207: uvicorn 0.51.0's option 'port' takes a value, and None is none; leave the option out")]
    public void Should_refuse_what_is_no_integer(object? value, string finding) =>
        Assert.That(Compiled.Findings(Some.Uvicorn, Some.Args(("port", value))), Is.EqualTo([finding]));

    [Test]
    public void Should_refuse_a_list_for_an_option_that_is_not_repeatable() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("port", new object[] { 1, 2 }))),
        Is.EqualTo(["error PB212: uvicorn 0.51.0's option 'port' can't be given a list: it may stand only once; write one value"]));

    [TestCase("INFO", "error PB209: uvicorn 0.51.0's option 'log-level' takes critical, error, warning, info, debug or trace, not 'INFO'; write \"info\", the case counts")]
    [TestCase("warn", "error PB209: uvicorn 0.51.0's option 'log-level' takes critical, error, warning, info, debug or trace, not 'warn'")]
    [TestCase("inof", "error PB209: uvicorn 0.51.0's option 'log-level' takes critical, error, warning, info, debug or trace, not 'inof'; did you mean \"info\"?")]
    public void Should_refuse_a_word_that_is_not_of_the_choice(string level, string finding) =>
        Assert.That(Compiled.Findings(Some.Uvicorn, Some.Args(("log-level", level))), Is.EqualTo([finding]));

    [TestCase("log_level", "did you mean 'log-level'?")]
    [TestCase("--log-level", "write 'log-level', without the dashes")]
    [TestCase("loglevel", "uvicorn calls it 'log-level'")]
    [TestCase("LOG-LEVEL", "did you mean 'log-level'?")]
    [TestCase("log-lvel", "did you mean 'log-level'?")]
    [TestCase("keepalive", "uvicorn calls it 'timeout-keep-alive'")]
    [TestCase("accesslog", "uvicorn calls it 'access-log'")]
    [TestCase("access-logfile", "uvicorn calls it 'access-log'")]
    [TestCase("timeout", "uvicorn calls it 'timeout-worker-healthcheck'")]
    [TestCase("graceful-timeout", "uvicorn calls it 'timeout-graceful-shutdown'")]
    [TestCase("max-requests", "uvicorn calls it 'limit-max-requests'")]
    [TestCase("certfile", "uvicorn calls it 'ssl-certfile'")]
    [TestCase("concurrency", "uvicorn calls it 'workers'")]
    [TestCase("worker-class", "leave it out: it is gunicorn's, and uvicorn has nothing like it")]
    [TestCase("preload", "leave it out: it is gunicorn's, and uvicorn has nothing like it")]
    [TestCase("no-reload", "leave it out: nothing of the kind happens unless 'reload' is set")]
    public void Should_give_the_right_spelling_or_the_equivalent(string key, string fix) => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args((key, "info"))),
        Is.EqualTo([$"error PB203: uvicorn 0.51.0 has no option '{key}'; {fix}"]));

    [Test]
    public void Should_say_so_where_nothing_is_near() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("flux-capacitor", "1"))),
        Is.EqualTo(["error PB203: uvicorn 0.51.0 has no option 'flux-capacitor'"]));

    [Test]
    public void Should_name_the_versions_that_have_the_option() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("ws-max-queue", 8)), Some.Environment with { Versions = Some.Versions(("uvicorn", "0.17.6")) }),
        Is.EqualTo(["error PB204: uvicorn 0.17.6 has no option 'ws-max-queue'; it needs uvicorn 0.23.0 or newer"]));

    [Test]
    public void Should_report_every_fault_of_a_dict_at_once() => Assert.That(
        Compiled.Codes(Some.Uvicorn, Some.Args(("log_level", "info"), ("port", "x"), ("reload", "maybe"), ("workers", new object[] { 1 }))),
        Is.EqualTo(["PB203", "PB206", "PB212", "PB208"]));

    [Test]
    public void Should_say_why_a_value_cannot_be_known()
    {
        var place = new SourcePosition("settings.py", 14, 22);
        var args = Some.Args(("port", new UnknownValue("the variable PORT is not declared", place, "declare it in prodserver.yaml")));
        Assert.That(
            Compiled.All(Some.Environment, Some.Process(Some.Uvicorn, args)).Findings.Select(finding => finding.ToString()),
            Is.EqualTo(["settings.py:14:22: error PB213: the value of 'port' can't be known: the variable PORT is not declared; declare it in prodserver.yaml"]));
    }

    [Test]
    public void Should_warn_where_the_last_of_two_wins() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("access-log", true), ("no-access-log", true))),
        Is.EqualTo(["warning PB216: 'no-access-log' sets what 'access-log' has set already, and uvicorn 0.51.0 keeps the last one only; leave one of them out"]));

    [Test]
    public void Should_refuse_a_NUL() => Assert.That(Compiled.Codes(Some.Uvicorn, Some.Args(("root-path", "a\0b"))), Is.EqualTo(["PB226"]));

    [TestCase("version")]
    [TestCase("help")]
    public void Should_refuse_an_option_that_ends_the_program(string key) => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args((key, true))),
        Is.EqualTo([$"error PB217: with '{key}' uvicorn 0.51.0 ends instead of serving; leave it out"]));

    [TestCase("queu", "warning PB214: django-tasks 0.11.0 completes 'queu' to 'queue-name' only as long as no other option begins so; write 'queue-name'")]
    public void Should_warn_of_an_abbreviation_that_the_parser_completes(string key, string finding)
    {
        Assert.That(Compiled.Findings(Some.DjangoTasks, Some.Args((key, "high"))), Is.EqualTo([finding]));
        Assert.That(Compiled.Line(Some.DjangoTasks, Some.Args((key, "high"))), Is.EqualTo("python manage.py db_worker --queu=high"));
    }

    [Test]
    public void Should_refuse_an_abbreviation_that_fits_several_options() => Assert.That(
        Compiled.Findings(Some.Gunicorn, Some.Args(("max", "5"))),
        Is.EqualTo(["error PB215: gunicorn 26.1.0 has several options that begin with 'max'; write one of max-requests, max-requests-jitter"]));

    [TestCase(5)]
    [TestCase(true)]
    public void Should_refuse_ARGS_that_are_neither_a_dict_nor_a_string(object args) =>
        Assert.That(Compiled.Codes(Some.Uvicorn, Some.Value(args)), Is.EqualTo(["PB221"]));

    [Test]
    public void Should_refuse_a_list_of_ARGS() => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Value(new object[] { "--port=1" })),
        Is.EqualTo(["error PB221: ARGS is a list, neither a dict nor a string; write a dict of options"]));

    [Test]
    public void Should_take_absent_ARGS_for_no_options() => Assert.That(Compiled.Line(Some.Uvicorn), Is.EqualTo(App));

    [Test]
    public void Should_take_None_for_no_options_and_say_what_the_package_does()
    {
        Assert.That(Compiled.Line(Some.Uvicorn, Some.Value(null)), Is.EqualTo(App));
        Assert.That(Compiled.Codes(Some.Uvicorn, Some.Value(null)), Is.EqualTo(["PB227"]));
    }
}

using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Explanations;

public sealed class ExplainerTests
{
    private static readonly SourcePosition Yaml = new("prodserver.yaml", 4, 7);

    [Test]
    public void Should_say_of_every_option_where_it_comes_from()
    {
        var port = new TextValue("8001", Some.Place) { Origins = [new ValueOrigin("PORT", OriginKind.NotSet, Some.Place)] };
        var args = new MapValue([new("port", Some.Place, port), new("reload", Some.Place, new BooleanValue(false, Some.Place)), new("log-level", Yaml, new TextValue("info", Yaml))], Some.Place);

        Assert.That(Options(Some.Process(Some.Uvicorn, args), new EnvironmentVariable("UVICORN_BACKLOG", "10", Yaml)).Take(5), Is.EqualTo(new[]
        {
            "APP | myproject.asgi:application | ASGI_APPLICATION (settings.py:1:1) | the application that is served",
            "--port | 8001 | ARGS (settings.py:1:1): the code's own default (settings.py:1:1), PORT is not set | the port to listen on",
            "--log-level | info | args (prodserver.yaml:4:7) | the least severity that is logged",
            "--backlog | 10 | the variable UVICORN_BACKLOG (prodserver.yaml:4:7) | how many connections the kernel holds until they are accepted",
            "--fd | 3 | added under systemd | systemd passes the listening socket as file descriptor 3",
        }));
    }

    [Test]
    public void Should_name_what_a_container_needs() =>
        Assert.That(Options(Some.Process(Some.Uvicorn)), Does.Contain("--host | 0.0.0.0 | added in a container | inside a container only 0.0.0.0 can be reached from outside it"));

    [Test]
    public void Should_end_with_what_holds_by_default() =>
        Assert.That(Options(Some.Process(Some.Uvicorn)), Has.Some.StartsWith("--timeout-keep-alive | 5 | default of uvicorn ").And.Some.StartsWith("--access-log | on | default of uvicorn "));

    [Test]
    public void Should_not_show_a_secret()
    {
        var args = new MapValue([new("ssl-keyfile-password", Some.Place, new TextValue("hunter2", Some.Place))], Some.Place);

        Assert.That(Options(Some.Process(Some.Uvicorn, args))[1], Is.EqualTo("--ssl-keyfile-password | (secret) | ARGS (settings.py:1:1) | the password of the TLS key"));
    }

    [Test]
    public void Should_name_the_variables_that_would_switch_something_on()
    {
        var args = new MapValue([new("workers", Some.Place, new IntegerValue(2, Some.Place))], Some.Place);
        var explanation = ServerExplainer.Explain(Some.Environment with { Processes = [Some.Process(Some.Uvicorn, args)] }, _ => true).Single();
        var variables = explanation.Variables.Select(variable => $"{variable.Variable} {variable.Option}").ToList();

        Assert.Multiple(() =>
        {
            Assert.That(variables, Does.Contain("UVICORN_RELOAD=true --reload"));
            Assert.That(variables, Does.Contain("FORWARDED_ALLOW_IPS --forwarded-allow-ips"));
            Assert.That(variables, Has.None.StartsWith("WEB_CONCURRENCY"), "the command line comes before it");
            Assert.That(variables, Has.None.StartsWith("UVICORN_ACCESS_LOG"), "it is on already");
        });
    }

    private static List<string> Options(ProcessDefinition process, params EnvironmentVariable[] variables) =>
    [
        .. ServerExplainer.Explain(Some.Environment with { Processes = [process], Variables = variables }, _ => true).Single().Options
            .Select(option => $"{option.Option} | {option.Value} | {option.From} | {option.Meaning}"),
    ];
}

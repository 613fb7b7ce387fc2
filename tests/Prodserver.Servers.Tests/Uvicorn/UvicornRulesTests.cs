using Prodserver.Core;
using Prodserver.Core.Commands;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Uvicorn;

/// <summary>Combinations that some version of uvicorn warns about, ignores or dies of.</summary>
public sealed class UvicornRulesTests
{
    private const string Reload = "error PB219: 'reload' is for development, and production is not; leave it out of the settings of production";

    [TestCase("0.17.6", " silently")]
    [TestCase("0.20.0", "")]
    public void Should_say_that_workers_are_ignored_when_reloading(string version, string silently)
    {
        var args = Some.Args(("reload", true), ("workers", 4));
        var message = $"PB260: uvicorn {version}{silently} ignores 'workers' when it reloads; leave one of them out";
        Assert.That(Findings(args, version), Is.EqualTo([Reload, "error " + message]));
        Assert.That(Findings(args, version, EnvironmentKind.Development), Is.EqualTo(["warning " + message]));
    }

    [Test]
    public void Should_count_debug_as_reloading() => Assert.That(
        Findings(Some.Args(("debug", true), ("workers", 2)), "0.18.3", EnvironmentKind.Development),
        Is.EqualTo(["warning PB260: uvicorn 0.18.3 silently ignores 'workers' when it reloads; leave one of them out"]));

    [Test]
    public void Should_say_that_reload_options_are_ignored_without_reload() => Assert.That(
        Findings(Some.Args(("reload-dir", "."), ("reload-exclude", new object[] { "*.txt", "*.log" }))),
        Is.EqualTo(
        [
            "error PB261: 'reload-dir' does nothing: uvicorn 0.51.0 watches no files without 'reload'; leave it out",
            "error PB261: 'reload-exclude' does nothing: uvicorn 0.51.0 watches no files without 'reload'; leave it out",
            "error PB261: 'reload-exclude' does nothing: uvicorn 0.51.0 watches no files without 'reload'; leave it out",
        ]));

    [TestCase("0")]
    [TestCase("-3")]
    public void Should_say_that_no_workers_are_taken_silently(string workers)
    {
        var message = $"PB262: uvicorn 0.51.0 takes 'workers' {workers} silently, though it means no number of workers; write at least 1, or leave it out";
        Assert.That(Findings(Some.Args(("workers", workers))), Is.EqualTo(["error " + message]));
        Assert.That(Findings(Some.Args(("workers", workers)), kind: EnvironmentKind.Development), Is.EqualTo(["warning " + message]));
    }

    [TestCase(4, new string[0])]
    [TestCase(5, new[] { "warning PB263: 5 workers are more than twice the 2 processors of production; write at most 4" })]
    public void Should_warn_of_more_workers_than_twice_the_processors(int workers, string[] findings) => Assert.That(
        Compiled.Findings(Some.Uvicorn, Some.Args(("workers", workers)), Some.Environment with { Host = new HostFacts(2) }),
        Is.EqualTo(findings));

    [Test]
    public void Should_not_guess_the_processors() => Assert.That(Findings(Some.Args(("workers", 64))), Is.Empty);

    [TestCase("0.51.0", 1, "fd", "uds")]
    [TestCase("0.51.0", 2, "uds", "fd")]
    [TestCase("0.15.0", 2, "uds", "fd")]
    public void Should_say_which_of_a_descriptor_and_a_socket_is_not_used(string version, int workers, string used, string unused)
    {
        var process = Some.Process(args: Some.Args(("fd", 3), ("uds", "/run/a.sock"), ("workers", workers)));
        var environment = In(version, EnvironmentKind.Development);
        Assert.That(
            Compiled.Findings(process, environment)[0],
            Does.StartWith($"warning PB254: '{unused}' is silently not used: uvicorn {version} listens on {(used == "fd" ? "fd:3" : "unix:/run/a.sock")}"));
        Assert.That(Compiled.One(process, environment).Bindings, Is.EqualTo([used == "fd" ? new Binding.Inherited(3) : (Binding)new Binding.Unix("/run/a.sock")]));
    }

    [TestCase("0.14.0")]
    [TestCase("0.13.0")]
    public void Should_say_that_old_uvicorns_with_workers_bind_host_and_port_only(string version)
    {
        var environment = In(version, EnvironmentKind.Development);
        var process = Some.Process(args: Some.Args(("uds", "/run/a.sock"), ("workers", 2)));
        Assert.That(
            Compiled.Findings(process, environment),
            Is.EqualTo(
            [
                $"warning PB254: 'uds' is silently not used: uvicorn {version} listens on 127.0.0.1:8000 with several workers or reloading, "
                    + "which only host and port work with before 0.15.0; leave it out",
            ]));
        Assert.That(Compiled.One(process, environment).SocketCommand, Is.Null);
    }

    [Test]
    public void Should_say_that_host_and_port_are_not_used_beside_a_socket() => Assert.That(
        Findings(Some.Args(("host", "0.0.0.0"), ("port", 8000), ("uds", "/run/a.sock"))),
        Is.EqualTo(
        [
            "error PB254: 'host' is silently not used: uvicorn 0.51.0 listens on unix:/run/a.sock; leave it out",
            "error PB254: 'port' is silently not used: uvicorn 0.51.0 listens on unix:/run/a.sock; leave it out",
        ]));

    [TestCase("0.46.0", "127.0.0.1:8000")]
    [TestCase("0.47.0", "fd:0")]
    public void Should_know_when_descriptor_zero_counts_for_workers(string version, string binding) => Assert.That(
        Compiled.One(Some.Uvicorn, Some.Args(("fd", 0), ("workers", 2)), In(version, EnvironmentKind.Development)).Bindings.Select(bound => bound.ToString()),
        Is.EqualTo([binding]));

    [TestCase("0.14.0", false)]
    [TestCase("0.15.0", true)]
    [TestCase("0.19.0", true)]
    [TestCase("0.20.0", false)]
    public void Should_know_the_uvicorns_that_fail_when_they_stop(string version, bool fails) => Assert.That(
        Findings(Some.Args(("fd", 3), ("uds", "/run/a.sock")), version).Any(finding => finding.StartsWith("error PB259", StringComparison.Ordinal)),
        Is.EqualTo(fails));

    [Test]
    public void Should_refuse_a_key_without_a_certificate() => Assert.That(
        Findings(Some.Args(("ssl-keyfile", "/k.pem"))),
        Is.EqualTo(["error PB266: uvicorn 0.51.0 is given 'ssl-keyfile' and no 'ssl-certfile', so it can't speak TLS; add 'ssl-certfile'"]));

    [Test]
    public void Should_take_a_certificate_that_holds_its_key() => Assert.That(Findings(Some.Args(("ssl-certfile", "/both.pem"))), Is.Empty);

    [Test]
    public void Should_refuse_a_header_without_a_colon_and_not_show_it() => Assert.That(
        Findings(Some.Args(("header", "X-Frame-Options DENY"))),
        Is.EqualTo(["error PB265: uvicorn 0.51.0 ends on a 'header' without a colon between name and value; write \"Name:value\""]));

    [TestCase("http", "httptool", "error PB264: uvicorn 0.51.0 knows no 'http' called 'httptool': it has auto, h11, httptools; did you mean \"httptools\"?")]
    [TestCase("http", "none", "error PB264: uvicorn 0.51.0 knows no 'http' called 'none': it has auto, h11, httptools")]
    [TestCase("loop", "bogus", "error PB264: uvicorn 0.51.0 knows no 'loop' called 'bogus': it has auto, asyncio, uvloop, none")]
    [TestCase("ws", ":x", "error PB264: uvicorn 0.51.0 knows no 'ws' called ':x': it has auto, none, websockets, websockets-sansio, wsproto")]
    public void Should_refuse_a_name_that_is_looked_up_after_parsing(string key, string value, string finding) =>
        Assert.That(Findings(Some.Args((key, value))), Is.EqualTo([finding]));

    [TestCase("loop", "none")]
    [TestCase("ws", "none")]
    [TestCase("http", "shop.protocols:Fast")]
    public void Should_take_names_and_import_strings(string key, string value) => Assert.That(Findings(Some.Args((key, value))), Is.Empty);

    [TestCase("0.35.0", "error PB209: uvicorn 0.35.0's option 'loop' takes auto, asyncio or uvloop, not 'none'")]
    public void Should_know_that_older_uvicorns_take_a_choice(string version, string finding) =>
        Assert.That(Findings(Some.Args(("loop", "none")), version), Is.EqualTo([finding]));

    [TestCase("0.49.0", "10.4", false)]
    [TestCase("0.50.0", "10.4", true)]
    [TestCase("0.50.0", "11.0", false)]
    [TestCase("0.51.0", "12.0", true)]
    [TestCase("0.51.0", "13.0", false)]
    public void Should_refuse_websockets_that_are_too_old(string version, string websockets, bool dies)
    {
        var environment = Some.Environment with { Versions = Some.Versions(("uvicorn", version), ("websockets", websockets)) };
        Assert.That(Compiled.Codes(Some.Uvicorn, null, environment), Is.EqualTo(dies ? new[] { "PB267" } : []));
        Assert.That(Compiled.Codes(Some.Uvicorn, Some.Args(("ws", "none")), environment), Is.Empty);
        Assert.That(Compiled.Codes(Some.UvicornWsgi, null, environment), Is.Empty);
    }

    [TestCase(Some.UvicornWsgi, "asgi3", "'interface' makes uvicorn 0.51.0 serve the WSGI application of " + Some.UvicornWsgi + " as asgi3; leave it out")]
    [TestCase(Some.Uvicorn, "wsgi", "'interface' makes uvicorn 0.51.0 serve the ASGI application of " + Some.Uvicorn + " as wsgi; leave it out, or choose the WSGI backend")]
    public void Should_refuse_an_interface_that_overrides_the_backend(string backend, string value, string message) =>
        Assert.That(Compiled.Findings(backend, Some.Args(("interface", value))), Is.EqualTo(["error PB245: " + message]));

    [TestCase(Some.UvicornWsgi, "wsgi")]
    [TestCase(Some.Uvicorn, "asgi3")]
    [TestCase(Some.Uvicorn, "auto")]
    public void Should_take_an_interface_that_says_the_same(string backend, string value) =>
        Assert.That(Compiled.Findings(backend, Some.Args(("interface", value))), Is.Empty);

    [Test]
    public void Should_refuse_factory_for_an_application_that_is_none() => Assert.That(
        Findings(Some.Args(("factory", true))),
        Is.EqualTo(
        [
            "error PB247: 'factory' makes uvicorn 0.51.0 call myproject.asgi:application for the application, and it is the application itself; leave 'factory' out",
        ]));

    [TestCase("loop", "uvloop", "uvloop or uvicorn[standard]")]
    [TestCase("http", "httptools", "httptools or uvicorn[standard]")]
    [TestCase("ws", "websockets", "websockets or uvicorn[standard]")]
    [TestCase("ws", "wsproto", "wsproto")]
    [TestCase("env-file", ".", "python-dotenv or uvicorn[standard]")]
    public void Should_say_which_package_a_value_needs(string key, string value, string packages)
    {
        var args = Some.Args((key, value));
        Assert.That(
            Findings(args),
            Is.EqualTo([$"info PB275: '{key}' makes uvicorn 0.51.0 import {packages.Split(' ')[0]}, which the project does not require; require {packages}"]));
        foreach (var package in packages.Split(" or "))
        {
            Assert.That(Compiled.Findings(Some.Uvicorn, args, Requiring("uvicorn", package)), Is.Empty);
        }
    }

    [Test]
    public void Should_not_guess_at_packages_where_no_file_requires_the_server() =>
        Assert.That(Compiled.Findings(Some.Uvicorn, Some.Args(("loop", "uvloop")), Requiring()), Is.Empty);

    [TestCase("/etc/log.json", "info PB220: uvicorn 0.51.0 starts only if '/etc/log.json' exists")]
    [TestCase("log.json", "info PB220: uvicorn 0.51.0 starts only if 'log.json' exists below /srv/myproject/current")]
    public void Should_say_what_has_to_exist(string path, string finding) =>
        Assert.That(Findings(Some.Args(("log-config", path))), Is.EqualTo([finding]));

    private static DeployEnvironment Requiring(params string[] packages) =>
        Some.Environment with { Versions = Some.Versions() with { Required = packages.ToDictionary(name => name, _ => VersionRange.Any) } };

    private static string[] Findings(ConfigValue args, string version = "0.51.0", EnvironmentKind kind = EnvironmentKind.Production) =>
        Compiled.Findings(Some.Uvicorn, args, In(version, kind));

    private static DeployEnvironment In(string version, EnvironmentKind kind) =>
        Some.Environment with { Kind = kind, Versions = Some.Versions(("uvicorn", version)) };
}

using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Servers.Tests.Support;

namespace Prodserver.Servers.Tests.Secrets;

public sealed class SecretTests
{
    private const string Password = "hunter2";

    [Test]
    public void Should_move_a_password_from_the_command_line_to_a_variable()
    {
        var process = Compiled.One(Some.Uvicorn, WithPassword(Some.Value(Password)));
        Assert.That(string.Join(' ', process.Command.Argv), Is.EqualTo("uvicorn myproject.asgi:application --ssl-keyfile=/k.pem --ssl-certfile=/c.pem --port=8443"));
        Assert.That(process.SocketCommand!.Argv.Concat(process.ContainerCommand.Argv), Has.None.Contain(Password));
        Assert.That(process.SecretVariables, Is.EqualTo([new SecretName("UVICORN_SSL_KEYFILE_PASSWORD", Some.Place)]));
    }

    [Test]
    public void Should_warn_of_a_literal_and_not_show_it() => Assert.That(
        Compiled.Findings(Some.Uvicorn, WithPassword(Some.Value(Password))),
        Is.EqualTo(["warning PB280: the value of 'ssl-keyfile-password' is a secret, and it stands in the config; read it from a variable that is declared under secrets"]));

    [Test]
    public void Should_take_a_password_that_is_known_on_the_host_only()
    {
        var process = Some.Process(args: WithPassword(new UnknownValue("KEY_PASSWORD is a secret", Some.Place)));
        Assert.That(Compiled.Findings(process), Is.Empty);
        Assert.That(Compiled.One(process).SecretVariables.Select(secret => secret.Name), Is.EqualTo(["UVICORN_SSL_KEYFILE_PASSWORD"]));
    }

    [Test]
    public void Should_drop_both_words_of_a_string() => Assert.That(
        Compiled.Line(Some.Uvicorn, Some.Text($"--port 9000 --ssl-keyfile-password {Password} --ssl-certfile /c.pem")),
        Is.EqualTo("uvicorn myproject.asgi:application --port 9000 --ssl-certfile /c.pem"));

    [Test]
    public void Should_refuse_a_password_where_the_version_reads_no_variables() => Assert.That(
        Compiled.Findings(Some.Uvicorn, WithPassword(Some.Value(Password)), Some.Environment with { Versions = Some.Versions(("uvicorn", "0.15.0")) })[^1],
        Is.EqualTo("error PB281: the value of 'ssl-keyfile-password' would be on the command line, where every user of the host reads it; uvicorn 0.15.0 takes it from nowhere else"));

    [Test]
    public void Should_move_every_header_where_one_is_a_credential()
    {
        var process = Compiled.One(Some.Uvicorn, Some.Args(("header", new object[] { "X-Api-Key:" + Password, "X-Frame-Options:DENY" })));
        Assert.That(string.Join(' ', process.Command.Argv), Is.EqualTo("uvicorn myproject.asgi:application"));
        Assert.That(process.SecretVariables.Select(secret => secret.Name), Is.EqualTo(["UVICORN_HEADERS"]));
    }

    [Test]
    public void Should_refuse_a_credential_that_no_variable_can_hold() => Assert.That(
        Compiled.Codes(Some.Uvicorn, Some.Args(("header", $"Authorization: Bearer {Password}"))), Is.EqualTo(["PB280", "PB281"]));

    [Test]
    public void Should_leave_harmless_headers_where_they_are() => Assert.That(
        Compiled.Line(Some.Uvicorn, Some.Args(("header", "X-Frame-Options:DENY"))), Is.EqualTo("uvicorn myproject.asgi:application --header=X-Frame-Options:DENY"));

    [Test]
    public void Should_refuse_secrets_that_gunicorn_would_hand_its_workers() => Assert.That(
        Compiled.Codes(Some.Gunicorn, Some.Args(("env", $"DB_PASSWORD={Password}"))), Is.EqualTo(["PB280", "PB281"]));

    [Test]
    public void Should_never_show_a_secret_in_a_finding()
    {
        ConfigValue[] values =
        [
            Some.Value(Password), Some.Value(new object[] { Password }), Some.Value(new object[] { Password, Password }), Some.Value(Password + "\0"),
        ];
        string[] keys =
            ["ssl-keyfile-password", "ssl_keyfile_password", "keyfile-password", "--ssl-keyfile-password", "headers", "env", "ssl-keyfile-passwrd", "password"];
        foreach (var backend in (ReadOnlySpan<string>)[Some.Uvicorn, Some.Gunicorn, Some.Granian, Some.Waitress, "hypercorn", "daphne", Some.CeleryWorker, Some.DjangoQ2])
        {
            foreach (var launcher in (ReadOnlySpan<Launcher>)[Launcher.Native, Launcher.Manage])
            {
                foreach (var key in keys)
                {
                    foreach (var value in values)
                    {
                        Assert.That(Compiled.Findings(backend, Some.Args((key, value)), Some.Environment with { Launcher = launcher }), Has.None.Contain(Password), $"{backend} {key}");
                    }

                    Assert.That(
                        Compiled.Findings(backend, Some.Text($"--{key} {Password}"), Some.Environment with { Launcher = launcher }), Has.None.Contain(Password), $"{backend} --{key}");
                    Assert.That(
                        Compiled.Findings(backend, Some.Text($"--{key}={Password}"), Some.Environment with { Launcher = launcher }), Has.None.Contain(Password), $"{backend} --{key}=");
                }
            }
        }
    }

    private static MapValue WithPassword(ConfigValue password) =>
        Some.Args(("ssl-keyfile", "/k.pem"), ("ssl-certfile", "/c.pem"), ("ssl-keyfile-password", password), ("port", 8443));
}

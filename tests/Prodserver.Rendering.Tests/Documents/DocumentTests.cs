using System.Text;
using Prodserver.Core.Findings;
using Prodserver.Core.Plans;

namespace Prodserver.Rendering.Tests.Documents;

public sealed class DocumentTests
{
    [Test]
    public void Should_hold_the_exact_argument_vectors() => Assert.That(Document("commands.json", Some.Plan()), Is.EqualTo("""
        {
          "project": "shop",
          "environment": "production",
          "processes": [
            {
              "name": "web",
              "backend": "django_prodserver.backends.uvicorn.UvicornServer",
              "server": "uvicorn",
              "serverVersion": "0.51.0",
              "argv": [
                "uvicorn",
                "shop.asgi:application",
                "--host=127.0.0.1",
                "--port=8000"
              ],
              "environment": {
                "DJANGO_SETTINGS_MODULE": "shop.settings.production"
              },
              "workingDirectory": "/srv/shop/current",
              "source": "shop/settings/production.py:14:22"
            }
          ]
        }

        """));

    [Test]
    public void Should_hold_lines_to_copy_and_paste() => Assert.That(Document("commands.txt", Some.Plan()), Is.EqualTo("""
        # shop, production: the command line of each process, to copy and paste.
        # Run them in /srv/shop/current, with the virtual environment active.

        # web: uvicorn 0.51.0
        # sh
        DJANGO_SETTINGS_MODULE=shop.settings.production uvicorn shop.asgi:application --host=127.0.0.1 --port=8000
        # PowerShell 7.3 or newer
        $env:DJANGO_SETTINGS_MODULE = 'shop.settings.production'; & 'uvicorn' shop.asgi:application '--host=127.0.0.1' '--port=8000'

        """));

    [Test]
    public void Should_leave_out_only_the_line_that_powershell_cannot_express()
    {
        var plan = Some.Plan();
        plan = plan with { Processes = [plan.Processes[0] with { Environment = [Some.Variable("EMPTY", "")] }] };
        var outcome = new Renderer([]).Render(plan);
        Assert.That(Text(outcome, "commands.txt"), Is.EqualTo("""
            # shop, production: the command line of each process, to copy and paste.
            # Run them in /srv/shop/current, with the virtual environment active.

            # web: uvicorn 0.51.0
            # sh
            EMPTY='' uvicorn shop.asgi:application --host=127.0.0.1 --port=8000
            # PowerShell 7.3 or newer
            # This command line has no spelling here.

            """));
        Assert.That(
            string.Join('\n', outcome.Findings),
            Is.EqualTo("shop/settings/production.py:14:22: info PB451: variable 'EMPTY' is empty, and PowerShell before 7.5 removes a variable that is set to nothing; use the line for a POSIX shell"));
    }

    [TestCase('\0', "PB410: argument '--a' holds a NUL character, which no process can receive; remove it")]
    [TestCase('\ud800', "PB411: argument '--a' holds half of a surrogate pair, which has no bytes in UTF-8; use the whole character")]
    public void Should_refuse_an_argument_that_no_process_can_receive(char character, string finding)
    {
        var plan = Some.Plan();
        plan = plan with { Processes = [plan.Processes[0] with { Command = Some.Command("uvicorn", "--a=" + character) }] };
        var outcome = new Renderer([]).Render(plan);
        Assert.That(
            string.Join('\n', outcome.Findings.Where(finding => finding.Severity == Severity.Error)),
            Is.EqualTo("shop/settings/production.py:14:22: error " + finding));
        Assert.That(outcome.Value, Is.Null);
    }

    [Test]
    public void Should_hold_what_was_decided_and_why() => Assert.That(Document("plan.json", Some.Plan()), Is.EqualTo("""
        {
          "project": "shop",
          "environment": "production",
          "settings": "shop.settings.production",
          "versions": {
            "python": "3.11",
            "nginx": "1.22.1",
            "systemd": "252",
            "docker": "20.10",
            "compose": "2.3",
            "django-prodserver": "2.4.0"
          },
          "processes": [
            {
              "name": "web",
              "server": "uvicorn",
              "serverVersion": "0.51.0",
              "launcher": "native",
              "source": "shop/settings/production.py:14:22",
              "bindings": [
                "127.0.0.1:8000"
              ],
              "route": "/",
              "hardening": "standard",
              "variables": [
                "DJANGO_SETTINGS_MODULE"
              ],
              "secrets": [],
              "added": [
                {
                  "to": "socketCommand",
                  "what": "--fd=3",
                  "reason": "systemd passes the socket"
                },
                {
                  "to": "containerCommand",
                  "what": "--host=0.0.0.0",
                  "reason": "a container's loopback is its own"
                }
              ]
            }
          ],
          "decisions": [
            {
              "subject": "nginx",
              "choice": "nginx connects over a unix socket",
              "reason": "systemd passes it on"
            }
          ],
          "files": []
        }

        """));

    [Test]
    public void Should_list_the_hash_of_every_file_but_itself()
    {
        var files = new Renderer([]).Render(Some.Plan()).Value!;
        var hashes = files.Where(file => file.Path != "manifest.json")
            .ToDictionary(file => file.Path, file => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Content.Span)));
        Assert.That(Document("manifest.json", Some.Plan()), Is.EqualTo($$"""
            {
              "project": "shop",
              "environment": "production",
              "builder": "0.1.0",
              "versions": {
                "python": "3.11",
                "nginx": "1.22.1",
                "systemd": "252",
                "docker": "20.10",
                "compose": "2.3",
                "django-prodserver": "2.4.0"
              },
              "files": {
                "commands.json": "{{hashes["commands.json"]}}",
                "commands.txt": "{{hashes["commands.txt"]}}",
                "plan.json": "{{hashes["plan.json"]}}"
              },
              "inputs": {
                "shop/settings/production.py": "{{new string('a', 64)}}"
              }
            }

            """));
    }

    private static string Document(string path, ArtifactPlan plan) => Text(new Renderer([]).Render(plan), path)!;

    private static string? Text(Outcome<IReadOnlyList<Core.RenderedFile>> outcome, string path) =>
        outcome.Value?.Where(file => file.Path == path).Select(file => Encoding.UTF8.GetString(file.Content.Span)).Single();
}

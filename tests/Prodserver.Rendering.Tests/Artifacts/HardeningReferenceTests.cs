using System.Globalization;
using System.Text;
using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Artifacts;

/// <summary>The page that says which directive each profile has, generated from rendered units.</summary>
public sealed class HardeningReferenceTests
{
    /// <summary>The directives from here on are the sandbox.</summary>
    private const string First = "ProtectSystem";

    private static readonly HardeningProfile[] Profiles = [HardeningProfile.Strict, HardeningProfile.Standard, HardeningProfile.Compat];

    [Test]
    public void Should_list_every_directive_of_each_profile() => CommittedFile.ShouldBe("docs/reference/hardening.md", Page());

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Hardening profiles

            `hardening: strict`, `standard` (the default) or `compat`, for an environment or a process. `systemd-analyze security --offline=true` of systemd 252 scores the
            units of web processes and workers at most 0.5, 1.2 and 1.5 (lower is better; a unit without a sandbox has 9.2); tests hold them to it. No profile runs as root.

            A process without a route that binds a port below 1024 by itself has 1.4 under standard and compat: it keeps one capability, which counts for nothing on the
            host's network from within a user namespace of its own, so that it sees the host's users as well. No other directive makes up for that. With a route, systemd
            listens for it and nginx has the port; with a port from 1024 on, it needs neither.

            | what a process can't do | strict | standard | compat | who would miss it |
            |---|---|---|---|---|
            | open a TCP or UDP connection, resolve a name; the loopback address is its own as well | no | can | can | databases, caches and brokers over TCP, mail, HTTP APIs |
            | listen by itself | no | can | can | a server that takes no socket from systemd, a process without a route |
            | make memory writable and executable | no | no | can | just-in-time compilers, such as those of PyPy and numba |
            | start a program or load a library from outside `/usr`, `/lib`, `/lib64`, `/bin` and the virtual environment | no | no | can | a Python below `/opt`, programs shipped with the code |
            | see other users: files and processes of others belong to nobody | no | no | can | programs that look up or change owners |
            | write anywhere but in its state and cache folders, uploads and databases | no | no | no | settings that log into the code |
            | become another user, use devices, raise priorities, make namespaces, load modules, change the clock | no | no | no | what no web application should do |

            Databases, caches and brokers that the settings reach over TCP are found: under strict they are [PB517](findings.md), unknown ones PB518. Mail and other outgoing
            requests of the code can't be seen in settings.

            ## Directives

            From the unit of a web process behind a systemd socket, for systemd 252. What an older systemd lacks is left out.

            | directive | strict | standard | compat |
            |---|---|---|---|

            """);
        var units = Profiles.Select(Directives).ToList();
        foreach (var name in units.SelectMany(unit => unit.Select(directive => directive.Name)).Distinct())
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{name}=` | {string.Join(" | ", units.Select(unit => Cell(unit, name)))} |\n");
        }

        return page.ToString();
    }

    private static List<(string Name, string Value)> Directives(HardeningProfile profile)
    {
        var web = Shop.Web with { Definition = Shop.Web.Definition with { Hardening = profile } };
        var unit = new Situation("hardened", Shop.Project(), Shop.Production, web).Render()["systemd/shop-web.service"];
        return
        [
            .. unit.Split('\n')
                .SkipWhile(line => !line.StartsWith(First, StringComparison.Ordinal))
                .TakeWhile(line => !line.StartsWith('['))
                .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'))
                .Select(line => (line[..line.IndexOf('=', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..])),
        ];
    }

    private static string Cell(IEnumerable<(string Name, string Value)> unit, string name)
    {
        var values = unit.Where(directive => directive.Name == name).Select(directive => directive.Value.Length == 0 ? "(empty)" : $"`{directive.Value}`").ToList();
        return values.Count == 0 ? "–" : string.Join("<br>", values);
    }
}

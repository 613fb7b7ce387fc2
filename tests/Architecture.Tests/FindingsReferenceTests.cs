using System.Globalization;
using System.Text;
using Prodserver.Testing;

namespace Architecture.Tests;

/// <summary>The page that lists every kind of finding, generated from the code that declares them.</summary>
public sealed class FindingsReferenceTests
{
    private static readonly (char Hundred, string Heading)[] Chapters =
    [
        ('1', "PB1xx: reading Python"),
        ('2', "PB2xx: servers and their options"),
        ('3', "PB3xx: configuration"),
        ('4', "PB4xx: rendering"),
        ('5', "PB5xx: artifacts that must agree"),
        ('6', "PB6xx: verification"),
        ('7', "PB7xx: delivery"),
    ];

    [Test]
    public void Should_list_every_kind_of_finding() => CommittedFile.ShouldBe("docs/reference/findings.md", Page());

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Findings

            Every problem is printed in one format, all of them in one run, and written as JSON with `--findings=FILE`:

                file:line:column: severity CODE: the fault; the way out

            An error stops the run before anything is written. This page is generated from the code.

            """);
        foreach (var (hundred, heading) in Chapters)
        {
            var codes = DeclaredCodes.All.Where(declared => declared.Code.Id[2] == hundred).ToList();
            if (codes.Count > 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n| code | fault | why, and what to do |\n|---|---|---|\n");
            }

            foreach (var (_, code) in codes)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {code.Id} | {Cell(code.Title)} | {Cell(code.Explanation)} |\n");
            }
        }

        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

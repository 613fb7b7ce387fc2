using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Prodserver.Core;
using Prodserver.Core.Plans;
using Prodserver.Core.Projects;

namespace Prodserver.Rendering.Tests;

/// <summary>Plans of several megabytes: small files beside some that are larger than the memory they share.</summary>
public sealed class LargePlanTests
{
    private static readonly Renderer Renderer = new([new TemplateOverride("t.scriban", "t.scriban", "t.scriban {{ comment text }}\n")]);

    private static readonly Gen<string[]> Texts =
        Gen.Frequency((40, Gen.Int[1, 3_000]), (1, Gen.Int[60_000, 70_000]), (1, Gen.Int[200_000, 300_000]))
            .SelectMany(length => Gen.Char["abü€"].Select(letter => new string(letter, length)))
            .Array[900, 1_000];

    [Test]
    public void Should_give_every_file_whole_and_more_than_once() => Texts.Sample(
        texts =>
        {
            var files = Renderer.Render(Some.Plan([.. texts.Select((text, index) => new PlannedFile($"f/{index:0000}", "t.scriban", new Model(text)))])).Value!
                .Where(file => file.Path.StartsWith("f/", StringComparison.Ordinal))
                .ToList();

            var expected = texts.Select(text => $"t.scriban {text}\n").ToList();
            Assert.That(files.Select(file => Encoding.UTF8.GetString(file.Content.Span)), Is.EqualTo(expected));
            Assert.That(files.Select(Joined), Is.EqualTo(expected));
            Assert.That(files.Select(file => file.Sha256), Is.EqualTo(expected.Select(text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))))));
            Assert.That(Enumerable.Reverse(files).Select(file => Encoding.UTF8.GetString(file.Content.Span)), Is.EqualTo(Enumerable.Reverse(expected)));
        },
        iter: 10);

    [Test]
    public void Should_report_in_the_order_of_the_plan_whoever_rendered_what()
    {
        var template = new TemplateOverride("t.scriban", "t.scriban", "t.scriban {{ systemd.text text }}\n");
        var files = Enumerable.Range(0, 1_000).Select(index => new PlannedFile($"f/{index:0000}", "t.scriban", new Model($"{index}\n")));

        var findings = new Renderer([template]).Render(Some.Plan([.. files])).Findings;

        Assert.That(
            findings.Select(finding => finding.Message),
            Is.EqualTo(Enumerable.Range(0, 1_000).Select(index => $"the value '{index}\\n' holds a line break, which a text of a unit has no spelling for")));
    }

    private static string Joined(RenderedFile file) => Encoding.UTF8.GetString([.. file.Parts.SelectMany(part => part.ToArray())]);

    private sealed record Model(string Text);
}

using System.Text;
using CsCheck;
using Prodserver.Core;

namespace Prodserver.Rendering.Tests;

public sealed class FileBytesTests
{
    /// <summary>Enough for chunks to be packed, small files beside some that outgrow a chunk.</summary>
    private static readonly Gen<string[]> Files =
        Gen.Frequency((40, Gen.Int[0, 3_000]), (1, Gen.Int[60_000, 70_000]), (1, Gen.Int[200_000, 300_000]))
            .Select(Gen.Char["ab\nü€"], (length, letter) => new string(letter, length))
            .Array[900, 1_000];

    [Test]
    public void Should_give_back_every_file_as_it_was_written() => Files.Sample(
        texts =>
        {
            var output = new FileBytes();
            var files = texts.Select((text, index) => Write(output, text, index)).ToList();

            Assert.That(files.Select(file => Encoding.UTF8.GetString(file.Content.Span)), Is.EqualTo(texts));
        },
        iter: 20);

    [Test]
    public void Should_forget_what_was_begun([Values(10, 1_000_000)] int length)
    {
        var output = new FileBytes();
        output.Write("before");
        _ = output.Take("before");
        output.Write(new string('x', length));
        output.Drop();
        output.Write("after");

        Assert.That(Encoding.UTF8.GetString(output.Take("after").Content.Span), Is.EqualTo("after"));
    }

    private static RenderedFile Write(FileBytes output, string text, int index)
    {
        // In parts, as templates write.
        var middle = text.Length / 2;
        output.Write(text, 0, middle);
        output.Write(text, middle, text.Length - middle);
        return output.Take($"{index}");
    }
}

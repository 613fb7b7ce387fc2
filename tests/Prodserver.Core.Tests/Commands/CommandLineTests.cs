using Prodserver.Core.Commands;
using Prodserver.Testing;

namespace Prodserver.Core.Tests.Commands;

public sealed class CommandLineTests
{
    private static readonly CommandLine Line = new("uvicorn", [Shop.Word("shop.asgi:application"), Shop.Word("--uds=/run/a b.sock")]);

    [Test]
    public void Should_begin_the_words_with_the_program() =>
        Assert.That(Line.Argv, Is.EqualTo(new[] { "uvicorn", "shop.asgi:application", "--uds=/run/a b.sock" }));

    [Test]
    public void Should_leave_the_line_as_it_is_when_words_are_added_and_dropped()
    {
        var changed = Line.Without(argument => argument.Text.StartsWith("--uds", StringComparison.Ordinal)).With(Shop.Word("--fd=3"));

        Assert.Multiple(() =>
        {
            Assert.That(changed.Argv, Is.EqualTo(new[] { "uvicorn", "shop.asgi:application", "--fd=3" }));
            Assert.That(Line.Arguments, Has.Count.EqualTo(2));
        });
    }
}

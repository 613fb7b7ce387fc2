using CsCheck;
using Prodserver.Rendering.Quoting;

namespace Prodserver.Rendering.Tests.Quoting;

public sealed class CommentTests
{
    [TestCase("shop: 100% of $HOME \U0001f40d", "shop: 100% of $HOME \U0001f40d")]
    [TestCase("a\r\n\tb\u0001\u2028\u202e", "a\\r\\n\\tb\\u0001\\u2028\\u202e")]
    [TestCase("a\\", "a\\u005c")]
    [TestCase("a\\b", "a\\b")]
    public void Should_show_what_could_end_the_comment(string text, string comment) => Assert.That(Comment.Quote(text), Is.EqualTo(comment));

    [Test]
    public void Should_stay_on_one_line() =>
        Gen.String.Sample(text => Comment.Quote(text).ReplaceLineEndings("\n") is var comment && !comment.Contains('\n') && !comment.EndsWith('\\'));
}

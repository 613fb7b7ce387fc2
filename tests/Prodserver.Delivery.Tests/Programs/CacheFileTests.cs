using Prodserver.Delivery.Programs;
using Prodserver.Testing;

namespace Prodserver.Delivery.Tests.Programs;

public sealed class CacheFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Should_remember_answers_from_run_to_run()
    {
        var first = Cache();
        first.Add("a|1", "1.22.1");
        first.Add("b", "");
        first.Save();

        Assert.That((Cache().Find("a|1"), Cache().Find("b"), Cache().Find("c")), Is.EqualTo(("1.22.1", "", (string?)null)));
    }

    [Test]
    public void Should_write_nothing_when_it_learnt_nothing()
    {
        var cache = Cache();
        cache.Find("a");
        cache.Save();

        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Is.Empty);
    }

    [Test]
    public void Should_keep_nothing_that_would_break_its_lines()
    {
        var cache = Cache();
        cache.Add("a\nb", "c");
        cache.Add("a", "b\tc");
        cache.Save();

        Assert.That((Cache().Find("a\nb"), Cache().Find("a")), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public void Should_forget_old_answers_that_nobody_asks_for()
    {
        var first = Cache();
        for (var i = 0; i < 3000; i++)
        {
            first.Add($"question {i}", "");
        }

        first.Save();
        var second = Cache();
        second.Find("question 2999");
        second.Add("new", "");
        second.Save();

        Assert.That(File.ReadAllLines(_folder.Combine("cache", "file")), Has.Length.EqualTo(1002));
        Assert.That(Cache().Find("question 2999"), Is.EqualTo(""));
    }

    [Test]
    public void Should_do_without_a_file_that_is_broken_or_cannot_be_written()
    {
        Directory.CreateDirectory(_folder.Combine("cache", "file"));
        var cache = Cache();
        cache.Add("a", "b");
        cache.Save();

        Assert.That((cache.Find("a"), Cache().Find("a")), Is.EqualTo(("b", (string?)null)));
    }

    private CacheFile Cache() => new(_folder.Combine("cache", "file"));
}

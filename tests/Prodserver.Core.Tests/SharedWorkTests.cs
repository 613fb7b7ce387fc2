namespace Prodserver.Core.Tests;

public sealed class SharedWorkTests
{
    [TestCase(0, 1)]
    [TestCase(1, 64)]
    [TestCase(300, 7)]
    [TestCase(301, 64)]
    [TestCase(10_000, 1)]
    public void Should_do_each_item_once(int count, int batch)
    {
        var done = new int[count];

        SharedWork.Run(count, batch, () => index => Interlocked.Increment(ref done[index]));

        Assert.That(done, Is.All.EqualTo(1));
    }

    [TestCase(5)]
    [TestCase(5_000)]
    public void Should_throw_what_a_worker_threw(int count) => Assert.That(
        () => SharedWork.Run(count, 16, () => index =>
        {
            if (index == 3)
            {
                throw new IOException("the disk is full");
            }
        }),
        Throws.TypeOf<IOException>().With.Message.EqualTo("the disk is full"));

    [Test]
    public void Should_give_each_worker_things_of_its_own()
    {
        var hired = 0;

        SharedWork.Run(10_000, 16, () =>
        {
            Interlocked.Increment(ref hired);
            return _ => { };
        });

        Assert.That(hired, Is.EqualTo(Environment.ProcessorCount));
    }
}

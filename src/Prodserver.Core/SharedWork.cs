namespace Prodserver.Core;

/// <summary>Work on many items of one kind, shared among the processors.</summary>
public static class SharedWork
{
    /// <summary>Up to this many items, starting threads takes longer than they save.</summary>
    private const int Few = 300;

    /// <summary>Does the work on every index below a count, in any order.</summary>
    /// <param name="batch">How many indexes in a row a worker takes at a time.</param>
    /// <param name="hire">Makes the work of one worker, who does one item after another and may keep things between them.</param>
    /// <exception cref="Exception">The first that a worker threw; the others have ended by then.</exception>
    public static void Run(int count, int batch, Func<Action<int>> hire)
    {
        var next = 0;
        if (count <= Few)
        {
            Work();
            return;
        }

        Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(Work))).GetAwaiter().GetResult();

        void Work()
        {
            var work = hire();
            for (var first = Interlocked.Add(ref next, batch) - batch; first < count; first = Interlocked.Add(ref next, batch) - batch)
            {
                for (var index = first; index < Math.Min(first + batch, count); index++)
                {
                    work(index);
                }
            }
        }
    }
}

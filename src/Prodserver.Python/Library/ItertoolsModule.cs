using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>itertools</c>.</summary>
internal sealed class ItertoolsModule() : LibraryModule("itertools")
{
    public static ItertoolsModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "chain" => new ChainClass(site.Position),
        "product" => Lenient(name, Product),
        _ => null,
    };

    private static PyValue Chain(IReadOnlyList<PyValue> sources, Call call)
    {
        var all = new List<PyValue>();
        foreach (var source in sources)
        {
            if (!Iteration.Ordered(source, call.Site).Is(out var items, out var unknown))
            {
                return unknown;
            }

            all.AddRange(items);
        }

        return new PyIterator("chain", all, sources, call.Site.Position);
    }

    private static PyValue Product(Call call)
    {
        if (call.Keywords.Count > 0)
        {
            return call.Site.Unknown("product() with 'repeat' is not modelled");
        }

        IEnumerable<PyValue[]> rows = [[]];
        foreach (var source in call.Positional)
        {
            if (!Iteration.Ordered(source, call.Site).Is(out var items, out var unknown))
            {
                return unknown;
            }

            var before = rows.ToList();
            call.Site.Spend((System.Numerics.BigInteger)before.Count * items.Length);
            rows = [.. before.SelectMany(row => items, (row, item) => row.Append(item).ToArray())];
        }

        return new PyIterator("product", rows.Select(row => call.Site.Tuple(row)), call.Positional, call.Site.Position);
    }

    /// <summary><c>chain(…)</c> and <c>chain.from_iterable(…)</c>.</summary>
    private sealed class ChainClass(Core.Findings.SourcePosition position) : PyLibraryObject(position)
    {
        public override string TypeName => "type";

        public override PyValue? Find(string name, Site site) => name == "from_iterable"
            ? Lenient(name, call => Iteration.Ordered(call.Single(), call.Site).Is(out var sources, out var unknown) ? Chain(sources, call) : unknown)
            : null;

        public override PyValue? Invoke(Call call) => Chain(call.Take(0, int.MaxValue), call);
    }
}

namespace Benchmarks;

/// <summary>Rows of figures under headings.</summary>
internal sealed class ResultTable(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print()
    {
        IReadOnlyList<string[]> lines = [headings, .. _rows];
        var widths = headings.Select((_, column) => lines.Max(line => line[column].Length)).ToList();
        foreach (var line in lines)
        {
            Console.WriteLine(string.Join("  ", line.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
        }

        Console.WriteLine();
    }
}

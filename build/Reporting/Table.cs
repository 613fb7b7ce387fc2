using Spectre.Console;

namespace Build.Reporting;

/// <summary>Rows under headings: framed on a terminal, else columns of plain text, the last of any length.</summary>
internal sealed class Table(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public Table Add(params string[] cells)
    {
        _rows.Add(cells);
        return this;
    }

    public void Show()
    {
        if (Screen.IsTerminal)
        {
            ShowFramed();
        }
        else
        {
            ShowPlain();
        }
    }

    private void ShowPlain()
    {
        IReadOnlyList<string[]> lines = [headings, .. _rows];
        var widths = headings.Select((_, column) => lines.Max(line => line[column].Length)).ToList();
        foreach (var line in lines)
        {
            Screen.Line(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    // Apart, so that a run without a terminal doesn't load the library.
    private void ShowFramed()
    {
        var table = new Spectre.Console.Table().Border(TableBorder.Rounded);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        }

        foreach (var row in _rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        AnsiConsole.Write(table);
    }
}

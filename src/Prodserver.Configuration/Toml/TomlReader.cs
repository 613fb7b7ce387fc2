using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Pins;
using Prodserver.Core.Findings;
using Tomlyn;
using Tomlyn.Parsing;

namespace Prodserver.Configuration.Toml;

/// <summary>Reads a TOML document as a map with the place of every key and value.</summary>
internal sealed class TomlReader
{
    private readonly TomlParser _parser;
    private readonly string _file;

    private TomlReader(string text, string file)
    {
        _parser = TomlParser.Create(text, new TomlParserOptions { DecodeScalars = true, Mode = TomlParserMode.Tolerant });
        _file = file;
    }

    /// <summary>What could be read of the document; a fault in it is a warning.</summary>
    public static MapNode Read(string text, string file, FindingCollector findings)
    {
        var reader = new TomlReader(text, file);
        var document = new TableBuilder(new SourcePosition(file));
        try
        {
            reader.ReadDocument(document);
            if (reader._parser.HasErrors)
            {
                var fault = reader._parser.Diagnostics[0];
                reader.Report(fault.Message, fault.Span.Start.Line + 1, fault.Span.Start.Column + 1, findings);
            }
        }
        catch (TomlException problem)
        {
            // Nesting is limited whatever the mode.
            reader.Report(problem.Message, problem.Line ?? 0, problem.Column ?? 0, findings);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Tomlyn 2.10.2 fails to word its own message about a character that is none.
            reader.Report("a character that is none of Unicode", 0, 0, findings);
        }

        return document.Build();
    }

    private void Report(string message, int line, int column, FindingCollector findings) =>
        PinFindings.ReportMalformed(findings, new SourcePosition(_file, line, column), message);

    private void ReadDocument(TableBuilder document)
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current.Kind == TomlParseEventKind.StartTable)
            {
                ReadTable(document);
            }
        }
    }

    /// <summary>Reads up to the table's end. A table that is written in several places comes as several events and ends up as one.</summary>
    private void ReadTable(TableBuilder table)
    {
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndTable)
        {
            if (_parser.Current.Kind != TomlParseEventKind.PropertyName)
            {
                continue;
            }

            var key = _parser.Current.PropertyName ?? _parser.GetPropertyName();
            var position = PositionOf(_parser.Current);
            if (!_parser.MoveNext())
            {
                return;
            }

            if (_parser.Current.Kind == TomlParseEventKind.StartTable)
            {
                ReadTable(table.Table(key, position));
            }
            else
            {
                table.Add(key, position, ReadValue(position));
            }
        }
    }

    private Node ReadValue(SourcePosition fallback)
    {
        var current = _parser.Current;
        var position = current.Line > 0 ? PositionOf(current) : fallback;
        return current.Kind switch
        {
            TomlParseEventKind.StartArray => ReadArray(position),
            TomlParseEventKind.StartTable => ReadInlineTable(position),
            TomlParseEventKind.Boolean => new ScalarNode(current.GetBoolean() ? "true" : "false", ScalarKind.Boolean, position),
            TomlParseEventKind.Integer => new ScalarNode(current.GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture), ScalarKind.Integer, position),
            TomlParseEventKind.Float => new ScalarNode(current.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture), ScalarKind.Float, position),
            _ => new ScalarNode(current.StringValue ?? "", ScalarKind.Text, position),
        };
    }

    private ListNode ReadArray(SourcePosition position)
    {
        var items = new List<Node>();
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndArray)
        {
            items.Add(ReadValue(position));
        }

        return new ListNode(items, position);
    }

    private MapNode ReadInlineTable(SourcePosition position)
    {
        var table = new TableBuilder(position);
        ReadTable(table);
        return table.Build();
    }

    private SourcePosition PositionOf(TomlParseEvent current) => new(_file, current.Line, current.Column);
}

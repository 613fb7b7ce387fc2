using Prodserver.Configuration.Nodes;
using Prodserver.Core.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Prodserver.Configuration.Yaml;

/// <summary>
/// Reads a YAML document (and so a JSON one) with the place of every key and value. Anchors, aliases and merge keys work;
/// whatever is wrong is a finding, and what could be read up to there is dropped.
/// </summary>
internal sealed class YamlReader
{
    private const int DeepestLevel = 64;

    private readonly Parser _parser;
    private readonly MarkPositions _positions;
    private readonly FindingCollector _findings;
    private readonly YamlAnchors _anchors;

    private YamlReader(string text, string file, FindingCollector findings)
    {
        _parser = new Parser(new StringReader(text));
        _positions = new MarkPositions(file, text);
        _findings = findings;
        _anchors = new YamlAnchors(findings);
    }

    /// <summary>The document's node; null where it is empty or not readable.</summary>
    public static Node? Read(string text, string file, FindingCollector findings)
    {
        var reader = new YamlReader(text, file, findings);
        try
        {
            return reader.ReadDocument();
        }
        catch (UnreadableException)
        {
            return null;
        }
        catch (YamlException exception)
        {
            YamlErrors.Report(exception, reader._positions.Of(exception.Start), text, findings);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // YamlDotNet leaves its state machine this way on some broken documents, such as a flow list that is never closed.
            findings.Error(YamlFindings.Syntax, reader.Here(), "the text breaks off or contradicts itself", "close every bracket, brace and quote");
        }

        return null;
    }

    private Node? ReadDocument()
    {
        _parser.MoveNext();
        if (!_parser.MoveNext() || _parser.Current is not DocumentStart)
        {
            return null;
        }

        _parser.MoveNext();
        var node = ReadNode(1);
        _parser.MoveNext();
        if (_parser.MoveNext() && _parser.Current is DocumentStart second)
        {
            _findings.Error(
                YamlFindings.Unsupported, PositionOf(second.Start), "a second document begins here", "keep one document in the file, without '---' lines");
        }

        return node;
    }

    /// <summary>Reads the node at the current event and leaves its last event current.</summary>
    private Node ReadNode(int level)
    {
        var position = PositionOf(_parser.Current!.Start);
        if (level > DeepestLevel)
        {
            _findings.Error(YamlFindings.TooLarge, position, $"more than {DeepestLevel} levels are nested here");
            throw new UnreadableException();
        }

        return _parser.Current switch
        {
            AnchorAlias alias => _anchors.Resolve(alias.Value.Value, position) ?? throw new UnreadableException(),
            NodeEvent start => ReadNode(start, position, level),
            var other => throw new InvalidOperationException($"no node begins with {other}"),
        };
    }

    private Node ReadNode(NodeEvent start, SourcePosition position, int level)
    {
        if (!start.Anchor.IsEmpty)
        {
            _anchors.Begin(start.Anchor.Value);
        }

        Node node = start switch
        {
            Scalar scalar => ReadScalar(scalar, position),
            SequenceStart => ReadList(start, level, position),
            _ => ReadMap(start, level, position),
        };
        if (!start.Anchor.IsEmpty)
        {
            _anchors.End(start.Anchor.Value, node);
        }

        return node;
    }

    private ScalarNode ReadScalar(Scalar scalar, SourcePosition position)
    {
        var kind = scalar.IsPlainImplicit ? YamlScalars.KindOf(scalar.Value) : ScalarKind.Text;
        if (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific)
        {
            var tag = scalar.Tag.Value;
            kind = tag == "tag:yaml.org,2002:str" ? ScalarKind.Text : YamlScalars.KindOf(scalar.Value);
            if (tag != YamlTags.Of(kind))
            {
                _findings.Error(YamlFindings.Unsupported, position, $"the tag '{YamlTags.Short(tag)}' has no meaning for this value", "write the value without a tag");
            }
        }

        return new ScalarNode(scalar.Value, kind, position);
    }

    private ListNode ReadList(NodeEvent start, int level, SourcePosition position)
    {
        RefuseTag(start, YamlTags.List, position);
        var items = new List<Node>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(level + 1));
        }

        return new ListNode(items, position);
    }

    private MapNode ReadMap(NodeEvent start, int level, SourcePosition position)
    {
        RefuseTag(start, YamlTags.Map, position);
        var map = new MapBuilder(_findings);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var isMerge = _parser.Current is Scalar { Value: "<<", IsPlainImplicit: true };
            var key = ReadNode(level + 1);
            _parser.MoveNext();
            var value = ReadNode(level + 1);
            if (isMerge)
            {
                map.Merge(value);
            }
            else if (key is ScalarNode { Text: var name })
            {
                map.Add(new NodeEntry(name, key.Position, value));
            }
            else
            {
                _findings.Error(
                    YamlFindings.Unsupported, key.Position, $"a key is {key.Words}", "write a name as the key; quote a text that begins with '{' or '['");
            }
        }

        return map.Build(position);
    }

    private void RefuseTag(NodeEvent start, string own, SourcePosition position)
    {
        if (!start.Tag.IsEmpty && !start.Tag.IsNonSpecific && start.Tag.Value != own)
        {
            _findings.Error(
                YamlFindings.Unsupported, position, $"the tag '{YamlTags.Short(start.Tag.Value)}' has no meaning for this value", "write the value without a tag");
        }
    }

    private SourcePosition Here() => PositionOf(_parser.Current?.End ?? Mark.Empty);

    private SourcePosition PositionOf(Mark mark) => _positions.Of(mark);

    /// <summary>Ends the reading of a document whose fault has been reported; never leaves this class.</summary>
    private sealed class UnreadableException : Exception;
}

using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Nodes;

/// <summary>A single value.</summary>
/// <param name="Text">The value's text as written, without quotes: <c>3.10</c> stays <c>3.10</c>.</param>
internal sealed record ScalarNode(string Text, ScalarKind Kind, SourcePosition Position) : Node(Position)
{
    public override string Words => Kind switch
    {
        ScalarKind.Null => "empty",
        ScalarKind.Boolean => "a boolean",
        ScalarKind.Integer => "an integer",
        ScalarKind.Float => "a number",
        ScalarKind.Text => "a text",
    };

    public override long Size => 1;
}

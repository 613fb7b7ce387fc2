using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>One of a few words.</summary>
/// <param name="choices">The words and what each stands for, in the order in which they are listed.</param>
internal sealed class ChoiceType<T>(params (string Word, T Value)[] choices) : KeyType<T>
    where T : notnull
{
    public override string Words { get; } = choices.Length == 1
        ? $"'{choices[0].Word}'"
        : string.Join(", ", choices[..^1].Select(choice => $"'{choice.Word}'")) + $" or '{choices[^1].Word}'";

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice.Word))]) };

    public override bool TryRead(Node node, KeyPath path, FindingCollector findings, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not ScalarNode { Kind: ScalarKind.Text, Text: var text })
        {
            return RefuseType(node, path, findings);
        }

        foreach (var choice in choices)
        {
            if (choice.Word == text)
            {
                value = choice.Value;
                return true;
            }
        }

        return RefuseValue(node, text, path, findings);
    }
}

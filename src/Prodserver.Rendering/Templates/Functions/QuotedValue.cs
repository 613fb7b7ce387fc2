using Prodserver.Core.Findings;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary>A value on its way into a quoter: its text, how a message calls it, and the config it comes from.</summary>
/// <param name="Position">Null where the value does not carry one: the place in the template stands in for it.</param>
internal readonly record struct QuotedValue(string Text, string Label, SourcePosition? Position = null);

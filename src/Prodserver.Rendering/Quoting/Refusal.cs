using Prodserver.Core.Findings;

namespace Prodserver.Rendering.Quoting;

/// <summary>Why a language has no spelling for a value.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="Fault">The fault as the rest of a sentence that the value begins: "holds a line break, which …".</param>
/// <param name="Fix">The way out; null where there is none but another value.</param>
public sealed record Refusal(FindingCode Code, string Fault, string? Fix = null);

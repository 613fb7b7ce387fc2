using Prodserver.Core.Findings;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Prodserver.Rendering.Templates;

/// <summary>Ends a template with a finding of its own code; it never leaves the renderer.</summary>
internal sealed class TemplateFault(SourceSpan span, FindingCode code, string message, string? fix = null) : ScriptRuntimeException(span, message)
{
    public FindingCode Code { get; } = code;

    public string? Fix { get; } = fix;
}

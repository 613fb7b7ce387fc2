using Scriban.Runtime;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary><c>string.…</c>: questions about texts, by ordinal comparison; what they give still needs a quoter.</summary>
internal static class TextFunctions
{
    public static ScriptObject Create() => new()
    {
        ["contains"] = Of("part", (text, part) => text.Contains(part, StringComparison.Ordinal)),
        ["starts_with"] = Of("part", (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        ["ends_with"] = Of("part", (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        ["replace"] = new TemplateFunction(3, ["text", "part", "by"], call => call.Text(call.First).Text.Replace(call.Text(call.Second).Text, call.Text(call.Third).Text, StringComparison.Ordinal)),
        ["upcase"] = new TemplateFunction(1, ["text"], call => call.Text(call.First).Text.ToUpperInvariant()),
    };

    private static TemplateFunction Of(string parameter, Func<string, string, object> answer) =>
        new(2, ["text", parameter], call => answer(call.Text(call.First).Text, call.Text(call.Second).Text));
}

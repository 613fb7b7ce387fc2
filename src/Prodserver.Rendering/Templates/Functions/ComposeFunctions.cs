using Prodserver.Rendering.Quoting.Yaml;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary><c>compose.…</c>: the quoters for compose and stack files.</summary>
internal static class ComposeFunctions
{
    public static ScriptObject Create() => new()
    {
        ["string"] = TemplateFunction.OfText(YamlString.QuoteForCompose),
        ["list"] = new TemplateFunction(1, ["list"], List),
    };

    /// <summary>A list in one line, as the exec form of a command.</summary>
    private static Quoted List(FunctionCall call)
    {
        var items = call.List(call.First).Select(call.Text).Select(item => call.Part(YamlString.QuoteForCompose(item.Text), item));
        return new Quoted($"[{string.Join(", ", items)}]");
    }
}

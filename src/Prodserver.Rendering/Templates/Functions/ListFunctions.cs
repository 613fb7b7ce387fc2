using Scriban.Runtime;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary><c>array.…</c>: questions about lists.</summary>
internal static class ListFunctions
{
    public static ScriptObject Create() => new()
    {
        ["size"] = new TemplateFunction(1, ["list"], call => call.List(call.First).Count()),
        ["first"] = new TemplateFunction(1, ["list"], call => call.List(call.First).FirstOrDefault()),
        ["last"] = new TemplateFunction(1, ["list"], call => call.List(call.First).LastOrDefault()),
        ["contains"] = new TemplateFunction(2, ["list", "item"], call => call.List(call.First).Contains(call.Second)),
    };
}

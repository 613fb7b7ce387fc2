using Scriban.Runtime;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary><c>array.…</c>: questions about lists.</summary>
internal static class ListFunctions
{
    public static ScriptObject Create() => new()
    {
        ["size"] = new TemplateFunction(1, ["list"], call => call.List(0).Count()),
        ["first"] = new TemplateFunction(1, ["list"], call => call.List(0).FirstOrDefault()),
        ["last"] = new TemplateFunction(1, ["list"], call => call.List(0).LastOrDefault()),
        ["contains"] = new TemplateFunction(2, ["list", "item"], call => call.List(0).Contains(call.Arguments[1])),
    };
}

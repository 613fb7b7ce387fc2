using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Quoting.EnvironmentFiles;
using Prodserver.Rendering.Quoting.Json;
using Prodserver.Rendering.Quoting.PowerShell;
using Prodserver.Rendering.Quoting.Shell;
using Prodserver.Rendering.Quoting.Yaml;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary>
/// Every function that templates have: the quoters, <c>include</c>, <c>section</c>, and a few questions about texts and lists. Scriban's own are left out: among them
/// are the date, random numbers, culture and evaluation of text.
/// </summary>
internal static class BuiltinFunctions
{
    /// <summary>One object for all templates; nothing in it can be changed.</summary>
    public static ScriptObject Shared { get; } = Create();

    private static ScriptObject Create()
    {
        var functions = new ScriptObject();
        void Add(string name, object value) => functions.SetValue(name, value, readOnly: true);

        Add("systemd", SystemdFunctions.Create());
        Add("nginx", NginxFunctions.Create());
        Add("docker", DockerFunctions.Create());
        Add("compose", ComposeFunctions.Create());
        Add("yaml", new ScriptObject { ["string"] = TemplateFunction.OfText(YamlString.Quote) });
        Add("json", new ScriptObject { ["string"] = TemplateFunction.OfText(JsonText.Quote) });
        Add("sh", new ScriptObject { ["word"] = TemplateFunction.OfText(ShellWord.Quote) });
        Add("pwsh", new ScriptObject { ["word"] = TemplateFunction.OfText(PowerShellWord.Quote) });
        Add("envfile", new ScriptObject { ["assignment"] = new TemplateFunction(1, ["variable"], EnvironmentFile) });
        Add("comment", TemplateFunction.OfText(text => Comment.Quote(text)));
        Add("string", TextFunctions.Create());
        Add("array", ListFunctions.Create());
        Add("include", new IncludeFunction());
        Add("section", SectionFunction.Create());
        foreach (var name in functions.Keys)
        {
            if (functions[name] is ScriptObject group)
            {
                group.IsReadOnly = true;
            }
        }

        functions.IsReadOnly = true;
        return functions;
    }

    private static Quoted EnvironmentFile(FunctionCall call)
    {
        var variable = call.Variable(call.First);
        return call.Write(EnvironmentFileAssignment.Quote(variable.Name, variable.Value), call.Text(call.First));
    }
}

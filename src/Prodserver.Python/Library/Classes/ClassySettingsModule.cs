using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Variables;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Classes;

/// <summary><c>cbs</c> (django-classy-settings).</summary>
internal sealed class ClassySettingsModule() : LibraryModule("cbs")
{
    public static ClassySettingsModule Instance { get; } = new();

    /// <summary><c>Settings.use()</c>: chooses a class by a variable and gives the module's <c>__getattr__</c> and <c>__dir__</c>.</summary>
    public static PyBuiltin Use { get; } = Lenient("use", call =>
    {
        var variable = call.Bind(0, "env")[0] is PyStr { Value: var name } ? name : "DJANGO_MODE";
        var mode = LoadedVariables.Find(variable, call.Site) ?? call.Site.Text("");
        if (mode is not PyStr { Value: var text } || call.Scope is null)
        {
            return Unspecified(Unknowns.Because(mode), call);
        }

        if (StringMethods.Find("title")!(call.Site.Text(text), call with { Positional = [], Keywords = [] }) is not PyStr { Value: var title })
        {
            return Unspecified(call.Site.Unknown($"the mode '{text}' is not modelled"), call);
        }

        return call.Scope.Module.Names.Find(title + "Settings")?.Value is PyClass chosen
            ? call.Site.Tuple([new PyClassySettings(new PyInstance(chosen, call.Site.Position), call.Site.Position), new PyOpaque("function", call.Site.Position)])
            : throw call.Site.ValueError($"Could not find Settings class for mode {Repr.Quote(text)}");
    });

    public override PyValue? Find(string name, Site site) => name switch
    {
        "env" => new PyClassyVariable.Class("", null, site.Position),
        _ => null,
    };

    /// <summary>Any setting may be there then.</summary>
    private static PyUnknown Unspecified(PyUnknown why, Call call)
    {
        call.Scope?.Module.Names.Spoil(why, call.Site.Journal);
        return why;
    }
}

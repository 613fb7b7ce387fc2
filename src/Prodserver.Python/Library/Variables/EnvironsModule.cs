using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary><c>environs</c>.</summary>
internal sealed class EnvironsModule() : LibraryModule("environs")
{
    public static EnvironsModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "Env" => new PyBuiltin(name, Make) { ClassName = name },
        "env" => new PyEnvirons(expands: false, "", site.Position),
        "EnvError" => new PyExceptionClass(PyEnvirons.Error),
        "EnvValidationError" => new PyExceptionClass(PyEnvirons.Invalid),
        _ => null,
    };

    private static PyValue Make(Call call)
    {
        var given = (call with { Positional = [] }).Bind(0, "eager", "expand_vars", "prefix");
        return call.Positional.Count > 0 || given[0] is PyBool { Value: false }
            ? call.Site.Unknown("this use of environs.Env() is not modelled")
            : new PyEnvirons(given[1] is PyBool { Value: true }, given[2] is PyStr { Value: var prefix } ? prefix : "", call.Site.Position);
    }
}

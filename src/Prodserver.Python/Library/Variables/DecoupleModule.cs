using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary><c>decouple</c> (python-decouple).</summary>
internal sealed class DecoupleModule() : LibraryModule("decouple")
{
    public static DecoupleModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "config" => new PyDecoupled(null, null, site.Position),
        "AutoConfig" => Function(name, call => new PyDecoupled(null, call.Bind(0, "search_path")[0] is { } path and not PyNone ? call.Path(path) : null, call.Site.Position)),
        "Config" => Function(name, call => call.Single() is PyDecoupledRepository repository ? new PyDecoupled(repository, null, call.Site.Position) : call.Site.Unknown("this repository of python-decouple is not modelled")),
        "RepositoryEnv" => Function(name, call => Repository(call, PyDecoupledRepository.FromEnv)),
        "RepositoryIni" => Function(name, call => Repository(call, PyDecoupledRepository.FromIni)),
        "RepositoryEmpty" => Function(name, call => new PyDecoupledRepository(new Dictionary<string, PyValue>(), call.Site.Position)),
        "Csv" => Lenient(name, PyCsv.Make),
        "UndefinedValueError" => new PyExceptionClass(PyDecoupled.Undefined),
        _ => null,
    };

    private static PyValue Repository(Call call, Func<string, Call, PyDecoupledRepository?> read)
    {
        var path = call.Path(call.Bind(1, "source", "encoding")[0]!);
        return read(path, call) ?? (PyValue)FileContent.NotOfProject(path, call.Site);
    }
}

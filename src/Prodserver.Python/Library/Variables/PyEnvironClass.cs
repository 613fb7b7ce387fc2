using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Variables;

/// <summary><c>environ.Env</c> itself: makes readers, and reads files without one.</summary>
internal sealed class PyEnvironClass(SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "type";

    public override PyValue? Find(string name, Site site) => name switch
    {
        "read_env" => new PyBuiltin(name, EnvironFile.Read) { TakesUnknown = true },
        "NOTSET" => PyEnviron.NotSet,
        "db_url_config" => new PyBuiltin(name, call => EnvironUrls.Database(call.Bind(1, "url", "engine"), call)),
        "cache_url_config" => new PyBuiltin(name, call => EnvironUrls.Cache(call.Bind(1, "url", "backend"), call)),
        "email_url_config" => new PyBuiltin(name, call => EnvironUrls.Email(call.Bind(1, "url", "backend"), call)),
        _ => null,
    };

    public override PyValue? Invoke(Call call) => call.Positional.Count == 0
        ? new PyEnviron(call.Keywords, call.Site.Position)
        : throw call.Site.TypeError($"Env.__init__() takes 1 positional argument but {call.Positional.Count + 1} were given");
}

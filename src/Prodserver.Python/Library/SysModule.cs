using System.Numerics;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>sys</c> of the server process on the target.</summary>
internal sealed class SysModule() : LibraryModule("sys")
{
    public static SysModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "argv" => new PyCommandLine(site.Position),
        "path" => new PySearchPath(site.Position),
        "modules" => new PyModuleTable(site.Position),
        "version_info" => new PyVersionInfo(PythonVersion.Parts(site), site.Position),
        "version" or "hexversion" => site.Unknown("the exact version of Python on the target is not declared", "declare versions.python in prodserver.yaml"),
        "platform" => site.Text("linux"),
        "byteorder" => site.Text("little"),
        "maxsize" => site.Integer((BigInteger.One << 63) - 1),
        "maxunicode" => site.Integer(0x10FFFF),
        "stdout" or "stderr" or "stdin" or "__stdout__" or "__stderr__" or "__stdin__" => new PyOpaque("TextIOWrapper", site.Position),
        "getdefaultencoding" or "getfilesystemencoding" => Function(name, call => call.Site.Text("utf-8")),
        "executable" or "prefix" or "base_prefix" or "exec_prefix" => site.Unknown($"'sys.{name}' names a folder of the target's Python"),
        "exit" => Function(name, call => throw new PythonException("SystemExit", "", call.Site.Position) { IsRaised = true }),
        "dont_write_bytecode" or "flags" or "warnoptions" => site.Unknown($"'sys.{name}' depends on how Python is started"),
        "setrecursionlimit" => Function(name, call => call.Site.None()),
        _ => null,
    };
}

using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>platform</c> on the target, which runs Linux.</summary>
internal sealed class PlatformModule() : LibraryModule("platform")
{
    public static PlatformModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "system" => Function(name, call => call.Site.Text("Linux")),
        "python_implementation" => Function(name, call => call.Site.Text("CPython")),
        "python_version" => Function(name, call => PythonVersion.Text(call.Site)),
        "python_version_tuple" => Function(name, call => PythonVersion.TextParts(call.Site)),
        "node" or "machine" or "release" or "version" or "platform" or "processor" or "uname" or "architecture" or "libc_ver" or "freedesktop_os_release"
            => Unknowable(name, $"'platform.{name}()' asks the target"),
        _ => null,
    };
}

using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Library;

namespace Prodserver.Python.Values;

/// <summary>A module of the project.</summary>
internal sealed class PyModule(LoadedModule module, SourcePosition position) : PyValue(position)
{
    public LoadedModule Module { get; } = module;

    public override string TypeName => "module";
}

/// <summary>A modelled module of Python's own, such as <c>os.path</c>.</summary>
internal sealed class PyLibrary(LibraryModule module, SourcePosition position) : PyValue(position)
{
    public LibraryModule Module { get; } = module;

    public override string TypeName => "module";
}

/// <summary>Something from outside the project that has no model: a module, or a name in one.</summary>
/// <param name="path">The dotted path, such as <c>django.core.asgi.get_asgi_application</c>.</param>
internal sealed class PyExternal(string path, SourcePosition position) : PyValue(position)
{
    public string Path { get; } = path;

    public override string TypeName => "external";
}

/// <summary><c>os.environ</c> of the target.</summary>
internal sealed class PyEnvironment(SourcePosition position) : PyObject(position)
{
    public override string TypeName => "_Environ";
}

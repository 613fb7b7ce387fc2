namespace Prodserver.Python.Library;

/// <summary>The modelled modules. A new one is a class of its own and a line here.</summary>
internal static class LibraryModules
{
    public static LibraryModule? Find(string name) => name switch
    {
        "os" => OsModule.Instance,
        "os.path" or "posixpath" => OsPathModule.Instance,
        "pathlib" => PathlibModule.Instance,
        "multiprocessing" => MultiprocessingModule.Instance,
        "copy" => CopyModule.Instance,
        "typing" => TypingModule.Instance,
        _ => null,
    };
}

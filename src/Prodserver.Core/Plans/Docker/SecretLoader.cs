namespace Prodserver.Core.Plans.Docker;

/// <summary>
/// The entry point of a container with secrets: it reads the files below <c>/run/secrets</c> into variables and becomes the command.
/// Settings read variables, and variables of the container itself would be open to everyone who may inspect it.
/// </summary>
internal static class SecretLoader
{
    /// <summary>Where compose mounts secrets.</summary>
    public const string Folder = "/run/secrets";

    private const string Script =
        "import os,pathlib,sys;"
        + "os.environ.update((f.name,f.read_text().rstrip('\\n')) for f in pathlib.Path('" + Folder + "').iterdir());"
        + "os.execvp(sys.argv[1],sys.argv[1:])";

    public static IReadOnlyList<string> Words { get; } = ["python", "-c", Script];
}

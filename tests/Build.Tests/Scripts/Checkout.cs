using Prodserver.Testing;

namespace Build.Tests.Scripts;

/// <summary>A checkout with the real build.sh, a few sources, and a program in the place of dotnet that notes what it is asked.</summary>
internal sealed class Checkout : IDisposable
{
    private const string Dotnet = """
        #!/bin/bash
        here=$(dirname "$0")
        case $1 in
            --version) [[ ! -e $here/refuse ]] ;;
            build)
                echo compiled >>"$here/log"
                [[ ! -e $here/slow ]] || sleep 1
                if [[ -e $here/break ]]; then echo "Program.cs(1,1): error CS1002: ; expected"; exit 1; fi
                if [[ -e $here/offline && $* == *CompileAhead=true* ]]; then echo "error NU1101: Unable to find package Microsoft.NETCore.App.Crossgen2"; exit 1; fi
                for argument; do
                    if [[ $argument == -property:HostFolder=* ]]; then mkdir -p "${argument#*=}" && touch "${argument#*=}/Build.dll"; fi
                done ;;
            exec)
                shift 2
                printf '[%s]' "$@"
                echo " in $PWD"
                exit "${EXIT:-0}" ;;
        esac
        """;

    private readonly TemporaryFolder _folder = new();

    public Checkout()
    {
        foreach (var file in new[] { "build.sh", "global.json" })
        {
            Directory.CreateDirectory(Root);
            File.Copy(RepositoryFolder.Combine(file), Path.Combine(Root, file));
        }

        Write("build/Program.cs", "1");
        Write("build/obj/Program.g.cs", "1");
        Write("src/Core/Noun.cs", "1");
        Write("templates/site.scriban", "1");
        MakeExecutable("dotnet", Dotnet);
    }

    /// <summary>A path with a blank and an accent in it.</summary>
    public string Root => _folder.Combine("my checkout é");

    public string Tools => _folder.Combine("tools");

    public int Compilations => File.Exists(Path.Combine(Tools, "log")) ? File.ReadAllLines(Path.Combine(Tools, "log")).Length : 0;

    public string Combine(string path) => Path.Combine(_folder.Path, path);

    public void Write(string path, string text) => _folder.Write(Path.Combine("my checkout é", path), text);

    /// <summary>Makes the program in the place of dotnet behave otherwise: <c>refuse</c>, <c>break</c>, <c>offline</c> or <c>slow</c>.</summary>
    public void Tell(string behaviour) => _folder.Write(Path.Combine("tools", behaviour), "");

    public void MakeExecutable(string name, string script)
    {
        var path = _folder.Write(Path.Combine("tools", name), script.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Starts build.sh through its absolute path.</summary>
    public Task<ProgramRun> Build(params string[] arguments) => Start(Path.Combine(Root, "build.sh"), arguments);

    public Task<ProgramRun> Start(string script, IEnumerable<string> arguments, string? folder = null, int exitCode = 0) => ProgramRun.Start(
        script,
        arguments,
        folder ?? Root,
        new Dictionary<string, string?> { ["PATH"] = Tools + ":/usr/bin:/bin", ["DOTNET_ROOT"] = null, ["EXIT"] = $"{exitCode}" });

    public void Dispose() => _folder.Dispose();
}

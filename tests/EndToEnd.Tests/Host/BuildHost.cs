using EndToEnd.Tests.Programs;

namespace EndToEnd.Tests.Host;

/// <summary>The compiled build program, started as build.sh starts it.</summary>
internal static class BuildHost
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Build.dll");

    public static ProgramStart Start(params IReadOnlyList<string> arguments) => new(["dotnet", "exec", Program, .. arguments])
    {
        Environment = new Dictionary<string, string> { ["NO_COLOR"] = "1" },
    };
}

namespace Benchmarks.Peers;

/// <summary>The least that a .NET program takes to start.</summary>
internal sealed class Hello
{
    private readonly string _folder;

    public Hello(string scratch)
    {
        _folder = Path.Combine(scratch, "hello");
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "hello.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_folder, "Program.cs"), "System.Console.WriteLine(\"hello\");\n");
        MeasuredProgram.Run(["dotnet", "build", "--configuration", "Release", "--output", "out", "-nodeReuse:false", "--nologo"], _folder);
    }

    public Measurement Run() => MeasuredProgram.Run(["dotnet", Path.Combine(_folder, "out", "hello.dll")], _folder);
}

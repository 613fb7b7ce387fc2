using Cake.Core;
using Cake.Core.IO;
using Cake.Core.Tooling;

namespace Cake.Docker.Internal;

/// <summary>The docker client, found and run as Cake does with every tool.</summary>
internal sealed class DockerProgram(ICakeContext context)
    : Tool<AutoToolSettings>(context.FileSystem, context.Environment, context.ProcessRunner, context.Tools)
{
    public new void Run(AutoToolSettings settings, ProcessArgumentBuilder arguments) => base.Run(settings, arguments);

    protected override string GetToolName() => "Docker";

    protected override IEnumerable<string> GetToolExecutableNames() => ["docker", "docker.exe"];
}

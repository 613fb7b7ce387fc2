using Cake.Docker;
using Cake.Frosting;
using Prodserver.Core.Plans.Docker;

namespace Build.Tasks.Pipeline;

[TaskDescription("Builds the container image of each environment from its Dockerfile, with the docker of this machine")]
[IsDependentOn(typeof(Deploy))]
public sealed class Image : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        if (context.Tools.Resolve(["docker", "docker.exe"]) is null)
        {
            throw context.Fail(ExitCode.ToolMissing, "there is no docker on the PATH to build an image with");
        }

        foreach (var built in context.Require(context.Pipeline.Built).Environments)
        {
            var environment = built.Environment;
            var settings = new DockerImageBuildSettings { File = context.DockerfileOf(built), Tag = [ImageTag.Of(environment)] };
            context.DockerBuild(settings, context.Paths.Project);
        }
    }
}

using Cake.Core;
using Cake.Core.Tooling;
using Cake.Docker;
using Prodserver.Delivery.Deployment.Containers;
using Prodserver.Delivery.Deployment;

namespace Build;

/// <summary>Images by the docker of this machine, as Cake runs it.</summary>
internal sealed class CakeImages(ICakeContext context) : IImages
{
    public void Build(ImageBuild build) => Run(
        () => context.DockerBuild(In(new DockerImageBuildSettings { File = build.Dockerfile, Tag = [build.Reference], ForceRm = true }, build.Context), build.Folder),
        $"the image {build.Reference} can't be built; docker's output above says why");

    public void Push(string reference, string? dockerContext) => Run(
        () => context.DockerPush(In(new DockerImagePushSettings(), dockerContext), reference),
        $"the image {reference} can't be pushed; docker's output above says why");

    /// <summary>The client's own option stands before its command.</summary>
    private static T In<T>(T settings, string? dockerContext)
        where T : ToolSettings
    {
        if (dockerContext is not null)
        {
            settings.ArgumentCustomization = arguments => arguments.PrependQuoted(dockerContext).Prepend("--context");
        }

        return settings;
    }

    private static void Run(Action command, string message)
    {
        try
        {
            command();
        }
        catch (CakeException fault)
        {
            throw new HostException($"{message} ({fault.Message})");
        }
    }
}

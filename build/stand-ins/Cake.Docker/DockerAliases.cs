using Cake.Core;
using Cake.Core.IO;
using Cake.Docker.Internal;

namespace Cake.Docker;

/// <summary>Docker's commands as methods of the context.</summary>
/// <remarks>Stands in for the class of the same name in the package Cake.Docker; written from its public documentation.</remarks>
public static class DockerAliases
{
    /// <summary>Builds an image from a folder.</summary>
    /// <exception cref="CakeException">There is no docker, or it fails.</exception>
    public static void DockerBuild(this ICakeContext context, DockerImageBuildSettings settings, string path)
    {
        var arguments = new ProcessArgumentBuilder().Append("build");
        if (settings.File is { } file)
        {
            arguments.Append("--file").AppendQuoted(file);
        }

        if (settings.ForceRm == true)
        {
            arguments.Append("--force-rm");
        }

        foreach (var tag in settings.Tag ?? [])
        {
            arguments.Append("--tag").AppendQuoted(tag);
        }

        new DockerProgram(context).Run(settings, arguments.AppendQuoted(path));
    }

    /// <summary>Pushes an image to the registry in its name.</summary>
    /// <exception cref="CakeException">There is no docker, or it fails.</exception>
    public static void DockerPush(this ICakeContext context, DockerImagePushSettings settings, string imageReference) =>
        new DockerProgram(context).Run(settings, new ProcessArgumentBuilder().Append("push").AppendQuoted(imageReference));
}

using System.Diagnostics;
using Cake.Cli;
using Cake.Core;

namespace Cake.Frosting.Internal;

/// <summary>The version of the engine; Cake's own resolver looks at the program that uses it.</summary>
internal sealed class CakeVersion : IVersionResolver
{
    public string GetVersion() => typeof(CakeEngine).Assembly.GetName().Version!.ToString(3);

    public string GetProductVersion() => FileVersionInfo.GetVersionInfo(typeof(CakeEngine).Assembly.Location).ProductVersion ?? GetVersion();
}

using Prodserver.Core.Projects;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>The choices that several keys share.</summary>
internal static class Choices
{
    public static readonly ChoiceType<Launcher> Launchers = new(("native", Launcher.Native), ("manage", Launcher.Manage));

    public static readonly ChoiceType<HardeningProfile> Hardening =
        new(("strict", HardeningProfile.Strict), ("standard", HardeningProfile.Standard), ("compat", HardeningProfile.Compat));
}

namespace Prodserver.Python.Evaluation;

/// <summary>Classes from outside the project whose subclasses have the attributes that their bodies set.</summary>
internal static class ExternalBases
{
    public static bool KeepAttributes(string path) => path is "configurations.Configuration" or "configurations.base.Configuration" or "cbs.BaseSettings" or "classy_settings.BaseSettings";
}

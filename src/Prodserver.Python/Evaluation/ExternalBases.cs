using Prodserver.Python.Library.Classes;
using Prodserver.Python.Values;

namespace Prodserver.Python.Evaluation;

/// <summary>Classes from outside the project whose subclasses have the attributes that their bodies set.</summary>
internal static class ExternalBases
{
    public static bool KeepAttributes(string path) => IsConfiguration(path) || IsClassy(path);

    /// <summary>True for the base of django-configurations, whose chosen subclass gives the module its settings.</summary>
    public static bool IsConfiguration(string path) => path is "configurations.Configuration" or "configurations.base.Configuration";

    /// <summary>True for the base of django-classy-settings, whose objects call their upper-case methods themselves.</summary>
    public static bool IsClassy(string path) => path is "cbs.BaseSettings" or "cbs.settings.BaseSettings";

    /// <summary>A member that such a class gives its subclasses; null for one that has no model.</summary>
    public static PyValue? Member(PyExternal @base, string name) => IsClassy(@base.Path) && name == "use" ? ClassySettingsModule.Use : null;
}

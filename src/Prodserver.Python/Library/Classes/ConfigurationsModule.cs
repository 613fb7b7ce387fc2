using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Classes;

/// <summary><c>configurations</c> (django-configurations); what its base class does is done once the module is imported.</summary>
internal sealed class ConfigurationsModule() : LibraryModule("configurations")
{
    public static ConfigurationsModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name == "values" ? new PyLibrary(ConfigurationValuesModule.Instance, site.Position) : null;
}

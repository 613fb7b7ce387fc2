using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>The version of Python on the target, of which often only two numbers are declared.</summary>
internal static class PythonVersion
{
    /// <summary><c>sys.version_info</c> as a tuple.</summary>
    public static PyTuple Parts(Site site) => site.Tuple([Part(0, site), Part(1, site), Part(2, site), Undeclared(site), Undeclared(site)]);

    public static PyValue Text(Site site) => site.Session.Target.Version is { Release.Count: >= 3 } version ? site.Text(version.ToString()) : Undeclared(site);

    public static PyTuple TextParts(Site site) =>
        site.Tuple([.. Enumerable.Range(0, 3).Select(index => Part(index, site) is PyInt part ? site.Text(part.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)) : (PyValue)Undeclared(site))]);

    private static PyValue Part(int index, Site site) =>
        site.Session.Target.Version is { } version && index < version.Release.Count ? site.Integer(version.Release[index]) : Undeclared(site);

    private static PyUnknown Undeclared(Site site) =>
        site.Unknown("the exact version of Python on the target is not declared", "declare versions.python in prodserver.yaml");
}

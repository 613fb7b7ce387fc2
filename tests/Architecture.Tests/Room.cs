using System.Reflection;
using System.Xml.Linq;
using Prodserver.Testing;

namespace Architecture.Tests;

/// <summary>One of the six projects under <c>src/</c> and what it may use.</summary>
/// <param name="MayUse">Other rooms.</param>
/// <param name="Packages">Packages that the product is made with; it is the only room that uses them.</param>
/// <param name="Files">True where it may read or write files.</param>
/// <param name="IsPure">True for the steps that give the same result on any machine at any time.</param>
public sealed record Room(string Name, string[] MayUse, string[] Packages, bool Files = false, bool IsPure = true)
{
    public Assembly Assembly => Assembly.Load(Name);

    /// <summary>The rooms that the project file refers to.</summary>
    public IEnumerable<string> ProjectReferences => References("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)!);

    public IEnumerable<string> PackageReferences => References("PackageReference");

    public override string ToString() => Name;

    private IEnumerable<string> References(string element) =>
        XDocument.Load(RepositoryFolder.Combine("src", Name, Name + ".csproj")).Descendants(element).Select(reference => reference.Attribute("Include")!.Value);
}

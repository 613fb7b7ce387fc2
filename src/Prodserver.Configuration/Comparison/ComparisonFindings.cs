using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Comparison;

/// <summary>Where the static reading of settings and Python disagree.</summary>
public static class ComparisonFindings
{
    public static readonly FindingCode SettingDiffers = new(
        "PB380",
        "Python has another value",
        "The project's own interpreter makes something else of a setting than the static reading, which the artifacts are made from. What the settings read beyond the declared variables, or a version of Python or a package, differs here from what is declared for the target; else the reader has a fault.");
}

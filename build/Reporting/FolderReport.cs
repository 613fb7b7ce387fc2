using System.Globalization;
using Prodserver.Delivery.Folders;

namespace Build.Reporting;

/// <summary>What writing changed in the folder of each environment.</summary>
internal static class FolderReport
{
    public static void Show(WriteReport report)
    {
        foreach (var changes in report.Environments)
        {
            Screen.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{changes.Folder.Shown}: {changes.Written.Count} written, {changes.Unchanged.Count} unchanged, {changes.Removed.Count} removed{Kept(changes)}"));
        }
    }

    private static string Kept(EnvironmentChanges changes) =>
        changes.Kept.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {changes.Kept.Count} edited by hand and kept");
}

using Prodserver.Delivery.Deployment;

namespace Build.Reporting;

/// <summary>What hosts said, one after the other.</summary>
internal static class HostTexts
{
    public static void Show(IReadOnlyList<HostText> texts)
    {
        foreach (var (host, text) in texts)
        {
            Screen.Line($"{host}:");
            Screen.Line(text.TrimEnd());
        }
    }
}

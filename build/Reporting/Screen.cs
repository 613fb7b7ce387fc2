namespace Build.Reporting;

/// <summary>Where the program prints: a person's terminal, or a file or pipe that gets plain lines.</summary>
internal static class Screen
{
    public static bool IsTerminal { get; } = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static void Line(string text = "") => Console.Out.WriteLine(text);
}

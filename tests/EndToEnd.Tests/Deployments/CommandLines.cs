namespace EndToEnd.Tests.Deployments;

/// <summary>What every user of a machine can see of its processes: their command lines.</summary>
internal static class CommandLines
{
    /// <summary>Looks at all of them again and again, those of hosts in containers as well.</summary>
    /// <returns>Those that hold a text.</returns>
    public static IReadOnlyList<string> Watch(string text, CancellationToken end)
    {
        var found = new List<string>();
        while (!end.IsCancellationRequested)
        {
            foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(folder[^1])))
            {
                try
                {
                    var words = File.ReadAllText(folder + "/cmdline");
                    if (words.Contains(text, StringComparison.Ordinal) && !words.StartsWith("grep", StringComparison.Ordinal) && !words.StartsWith("sh\0-c\0grep", StringComparison.Ordinal))
                    {
                        found.Add(words);
                    }
                }
                catch (IOException)
                {
                }
            }

            Thread.Sleep(20);
        }

        return found;
    }
}

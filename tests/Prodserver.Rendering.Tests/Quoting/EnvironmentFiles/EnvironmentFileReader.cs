using System.Text;

namespace Prodserver.Rendering.Tests.Quoting.EnvironmentFiles;

/// <summary>Reads the double-quoted assignments of an environment file by the words of systemd.exec(5), knowing nothing of the quoter.</summary>
internal static class EnvironmentFileReader
{
    public static List<(string Name, string Value)> Read(string file)
    {
        var assignments = new List<(string, string)>();
        for (var at = 0; at < file.Length;)
        {
            var equals = file.IndexOf('=', at);
            var name = file[at..equals];
            Assert.That(file[equals + 1], Is.EqualTo('"'), "only double quotes are expected");
            var value = new StringBuilder();
            for (at = equals + 2; file[at] != '"'; at++)
            {
                // A backslash goes only before the four characters that it can escape; before a line break it would join lines.
                if (file[at] == '\\' && "\"\\$`".Contains(file[at + 1], StringComparison.Ordinal))
                {
                    at++;
                }
                else if (file[at] == '\\' && file[at + 1] == '\n')
                {
                    at++;
                    continue;
                }

                value.Append(file[at]);
            }

            Assert.That(file[at + 1], Is.EqualTo('\n'), "nothing may follow the closing quote");
            at += 2;
            assignments.Add((name, value.ToString()));
        }

        return assignments;
    }
}

using System.Text;

namespace Prodserver.Configuration.Pins;

/// <summary>Names of Python packages as pip compares them.</summary>
internal static class PackageName
{
    /// <summary>Lower case, runs of <c>-</c>, <c>_</c> and <c>.</c> as one dash (https://peps.python.org/pep-0503/#normalized-names).</summary>
    public static string Normalize(string name)
    {
        var normal = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (letter is not ('-' or '_' or '.'))
            {
                normal.Append(char.ToLowerInvariant(letter));
            }
            else if (normal.Length == 0 || normal[^1] != '-')
            {
                normal.Append('-');
            }
        }

        return normal.ToString();
    }
}

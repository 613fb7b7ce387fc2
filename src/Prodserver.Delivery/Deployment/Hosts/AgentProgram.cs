using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Prodserver.Delivery.Deployment.Hosts;

/// <summary>The program that works on a host: Python of the standard library, sent over the connection and kept nowhere.</summary>
internal static class AgentProgram
{
    private const string Folder = "agent/";

    private const string Loader = "loader";

    /// <summary>Reads a program of as many bytes as the first line says. It has no quotes, so that nothing between here and the kernel can change it.</summary>
    public const string Start = "import sys;exec(sys.stdin.buffer.read(int(sys.stdin.buffer.readline())))";

    /// <summary>What the user's shell on the host is given, whichever shell it is: root runs the program, anybody else by sudo without a password.</summary>
    public const string RemoteCommand =
        $"exec sh -c 'test $(id -u) = 0 && exec python3 -I -c \"{Start}\"; exec sudo -n python3 -I -c \"{Start}\"'";

    /// <summary>The bytes that come first on the connection.</summary>
    public static byte[] Bytes { get; } = Read();

    private static byte[] Read()
    {
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            sources.Add(name[Folder.Length..^".py".Length], reader.ReadToEnd());
        }

        sources.Remove(Loader, out var loader);
        var first = Encoding.UTF8.GetBytes(loader!);
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.ASCII.GetBytes(first.Length.ToString(CultureInfo.InvariantCulture) + "\n"));
        bytes.Write(first);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var (name, source) in sources)
            {
                json.WriteString(name, source);
            }

            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Prodserver.Delivery.Programs;

namespace Prodserver.Delivery.Verification;

/// <summary>Remembers what passed, with the warnings: the same files before the same program need no second run.</summary>
internal sealed class VerificationCache(CacheFile file)
{
    /// <summary>What the program said of the files; null where it has not judged them, or refused them.</summary>
    public IReadOnlyList<ArtifactFault>? Find(string verifier, Tool tool, VerificationInput input) =>
        file.Find(Key(verifier, tool, input)) is { } faults ? RememberedFaults.Read(faults) : null;

    public void Add(string verifier, Tool tool, VerificationInput input, IReadOnlyList<ArtifactFault> faults) =>
        file.Add(Key(verifier, tool, input), RememberedFaults.Write(faults));

    /// <summary>Writes what was learnt to the file.</summary>
    public void Save() => file.Save();

    private static string Key(string verifier, Tool tool, VerificationInput input)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes(verifier));
        Append(hash, Encoding.UTF8.GetBytes($"{tool.Program.Identity} {tool.Version}"));
        // What a program does not know weighs less where the target's is newer.
        var target = input.Subject.Plan.Environment.Versions;
        Append(hash, Encoding.UTF8.GetBytes($"{target.Nginx} {target.Systemd}"));
        foreach (var artifact in input.Files)
        {
            Append(hash, Encoding.UTF8.GetBytes(artifact.Path));
            Append(hash, artifact.Content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The length goes first, so that no two lists of texts run together into the same bytes.</summary>
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}

using System.Security.Cryptography;
using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>hashlib</c>, for the hashes of the SHA-2 family.</summary>
internal sealed class HashlibModule() : LibraryModule("hashlib")
{
    public static HashlibModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "sha256" => Function(name, call => Hash(call, SHA256.HashData)),
        "sha384" => Function(name, call => Hash(call, SHA384.HashData)),
        "sha512" => Function(name, call => Hash(call, SHA512.HashData)),
        "md5" or "sha1" or "sha224" or "blake2b" or "blake2s" or "new" => Function(name, call => call.Site.Unknown($"'hashlib.{name}()' is not modelled")),
        _ => null,
    };

    private static PyValue Hash(Call call, Func<byte[], byte[]> hash) => call.Positional switch
    {
        [PyBytes bytes] => new PyHash(hash(bytes.Value.ToArray()), call.Site.Position),
        [PyStr] => throw call.Site.TypeError("Strings must be encoded before hashing"),
        _ => call.Site.Unknown($"'hashlib.{call.Name}()' of this is not modelled"),
    };

    /// <summary>A finished hash.</summary>
    private sealed class PyHash(byte[] digest, SourcePosition position) : PyLibraryObject(position)
    {
        public override string TypeName => "HASH";

        public override PyValue? Find(string name, Site site) => name switch
        {
            "hexdigest" => new PyBuiltin(name, call => call.Site.Text(Convert.ToHexStringLower(digest))),
            "digest" => new PyBuiltin(name, call => new PyBytes(digest, call.Site.Position)),
            "digest_size" => site.Integer(digest.Length),
            _ => null,
        };
    }
}

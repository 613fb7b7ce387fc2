using Prodserver.Configuration.Keys.Types;

namespace Prodserver.Configuration.Keys;

/// <summary>The keys of TLS at nginx.</summary>
internal static class TlsKeys
{
    public static readonly Key<string> Certificate = new("certificate", Texts.HostPath)
    {
        Description = "The certificate chain on the host.",
        IsRequired = true,
    };

    public static readonly Key<string> PrivateKey = new("key", Texts.HostPath)
    {
        Description = "The private key on the host; the file is named, never read.",
        IsRequired = true,
    };

    public static readonly SectionType Section = new("tls", "a map of certificate and key", Certificate, PrivateKey);
}

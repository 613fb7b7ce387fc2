using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Prodserver.Delivery.Verification.Nginx;

/// <summary>A self-signed certificate and its key: enough for a parser that opens the files, good for nothing else.</summary>
internal static class PlaceholderCertificate
{
    private static readonly Lazy<(string Certificate, string Key)> Texts = new(Create);

    /// <summary>Writes both into a folder and gives their paths.</summary>
    public static (string Certificate, string Key) WriteTo(string folder)
    {
        var certificate = Path.Combine(folder, "certificate.pem");
        var key = Path.Combine(folder, "key.pem");
        File.WriteAllText(certificate, Texts.Value.Certificate);
        File.WriteAllText(key, Texts.Value.Key);
        return (certificate, key);
    }

    private static (string Certificate, string Key) Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=placeholder.invalid", key, HashAlgorithmName.SHA256);
        var start = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = request.CreateSelfSigned(start, start.AddYears(100));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}

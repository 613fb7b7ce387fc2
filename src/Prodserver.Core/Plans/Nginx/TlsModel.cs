namespace Prodserver.Core.Plans.Nginx;

/// <summary>How nginx speaks TLS.</summary>
public sealed record TlsModel
{
    /// <summary>The absolute path of the certificate chain.</summary>
    public required string Certificate { get; init; }

    /// <summary>The absolute path of the private key.</summary>
    public required string Key { get; init; }

    /// <summary>True for <c>http2 on</c> (nginx 1.25.1), false for the parameter of <c>listen</c>.</summary>
    public required bool HasHttp2Directive { get; init; }

    /// <summary>True where nginx can refuse a foreign name before it shows a certificate (1.19.4).</summary>
    public required bool RejectsHandshake { get; init; }

    /// <summary>What browsers are told of TLS; null for nothing.</summary>
    public StrictTransportModel? StrictTransport { get; init; }
}

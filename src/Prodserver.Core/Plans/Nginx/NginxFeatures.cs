namespace Prodserver.Core.Plans.Nginx;

/// <summary>What the target's nginx knows of what the site uses. Source: https://nginx.org/en/CHANGES.</summary>
internal sealed record NginxFeatures(PackageVersion Version)
{
    private static readonly PackageVersion V1194 = PackageVersion.Parse("1.19.4");
    private static readonly PackageVersion V1251 = PackageVersion.Parse("1.25.1");

    /// <summary><c>ssl_reject_handshake</c>.</summary>
    public bool RejectsHandshake { get; } = Version >= V1194;

    /// <summary><c>http2 on</c>; from the same version the parameter of <c>listen</c> is deprecated.</summary>
    public bool HasHttp2Directive { get; } = Version >= V1251;
}

namespace Prodserver.Configuration.Defaults;

/// <summary>The versions that are assumed where nothing declares or pins one: those of Debian 12, which the artifacts are tested on, but for what Debian lacks.</summary>
internal static class Versions
{
    public const string Python = "3.11";

    public const string Nginx = "1.22.1";

    public const string Systemd = "252";

    public const string Docker = "20.10";

    /// <summary>Docker's own plug-in; Debian's docker-compose is 1.29.2.</summary>
    public const string Compose = "2.3";

    /// <summary>The version whose backends the command lines follow; Debian has none.</summary>
    public const string DjangoProdserver = "2.4.0";

    /// <summary>Assumed where a requirement allows none of those, such as <c>&gt;=3.0</c>.</summary>
    public const string NextDjangoProdserver = "3.0.0";
}

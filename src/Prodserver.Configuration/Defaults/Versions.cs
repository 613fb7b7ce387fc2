namespace Prodserver.Configuration.Defaults;

/// <summary>The versions that are assumed where nothing declares or pins one: those of Debian 12, which the artifacts are tested on.</summary>
internal static class Versions
{
    public const string Python = "3.11";

    public const string Nginx = "1.22.1";

    public const string Systemd = "252";

    public const string Docker = "20.10";

    /// <summary>The version whose backends the command lines follow; Debian has none.</summary>
    public const string DjangoProdserver = "2.4.0";

    /// <summary>Assumed where a requirement allows none of those, such as <c>&gt;=3.0</c>.</summary>
    public const string NextDjangoProdserver = "3.0.0";
}

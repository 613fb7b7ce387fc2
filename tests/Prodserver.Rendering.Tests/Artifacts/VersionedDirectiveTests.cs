using System.Text.RegularExpressions;
using Prodserver.Core;
using Prodserver.Core.Consumers;
using Prodserver.Core.Projects;
using Prodserver.Testing;

namespace Prodserver.Rendering.Tests.Artifacts;

/// <summary>No artifact has a directive that its reader's version lacks, and each has those that it can.</summary>
public sealed partial class VersionedDirectiveTests
{
    /// <summary>What units may have for every systemd that is not refused.</summary>
    private static readonly HashSet<string> UnitDirectives = Words(
        """
        Description PartOf Requires After Wants WantedBy StartLimitIntervalSec Type User Group WorkingDirectory Environment EnvironmentFile ExecStart ExecReload
        SyslogIdentifier Restart RestartSec KillMode KillSignal TimeoutStopSec LimitNOFILE LimitCORE StateDirectory CacheDirectory StateDirectoryMode UMask
        RuntimeDirectory RuntimeDirectoryPreserve ReadWritePaths ProtectSystem ProtectHome InaccessiblePaths PrivateTmp PrivateDevices DevicePolicy PrivateMounts
        NoNewPrivileges CapabilityBoundingSet AmbientCapabilities SystemCallArchitectures SystemCallFilter SystemCallErrorNumber MemoryDenyWriteExecute LockPersonality
        RestrictRealtime RestrictNamespaces KeyringMode RemoveIPC PrivateNetwork IPAddressDeny RestrictAddressFamilies PrivateUsers ProtectKernelTunables
        ProtectKernelModules ProtectControlGroups ListenStream SocketUser SocketGroup SocketMode DirectoryMode RemoveOnStop Backlog TriggerLimitIntervalSec
        """);

    /// <summary>What sites may have for every nginx that is not refused.</summary>
    private static readonly HashSet<string> SiteDirectives = Words(
        """
        geo map default limit_req_zone limit_conn_zone upstream server keepalive keepalive_timeout listen ssl_protocols ssl_ciphers ssl_prefer_server_ciphers
        ssl_session_cache ssl_session_timeout ssl_session_tickets ssl_certificate ssl_certificate_key server_name server_tokens access_log return add_header
        client_max_body_size client_header_timeout client_body_timeout send_timeout gzip gzip_vary gzip_proxied gzip_min_length gzip_types location alias expires
        limit_req limit_req_status limit_conn limit_conn_status proxy_http_version proxy_set_header proxy_hide_header proxy_connect_timeout proxy_send_timeout
        proxy_read_timeout proxy_redirect proxy_pass proxy_ssl_server_name proxy_ssl_name
        """);

    private static readonly string[] SystemdVersions = [.. Enumerable.Range(240, 19).Select(version => $"{version}")];
    private static readonly string[] NginxVersions = ["1.15.3", "1.18.0", "1.19.4", "1.20.2", "1.22.1", "1.24.0", "1.25.0", "1.25.1", "1.26.3", "1.27.4", "1.28.0", "1.29.3"];

    [TestCaseSource(nameof(SystemdVersions))]
    public void Should_write_units_of_what_a_systemd_knows(string version)
    {
        var used = Rendered(Shop.Versions(systemd: version), "systemd/").SelectMany(text => UnitDirective().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet();

        Check(used, UnitDirectives, Names(SystemdFeatures.All), PackageVersion.Parse(version));
    }

    [TestCaseSource(nameof(NginxVersions))]
    public void Should_write_a_site_of_what_an_nginx_knows(string version)
    {
        var used = Rendered(Shop.Versions(nginx: version), "nginx/").SelectMany(text => SiteDirective().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet();

        Check(used, SiteDirectives, Names([NginxFeatures.RejectsHandshake, NginxFeatures.HasHttp2Directive]), PackageVersion.Parse(version));
    }

    [TestCase("1.29.2", false)]
    [TestCase("2.2.3", false)]
    [TestCase("2.3", true)]
    [TestCase("2.40.0", true)]
    public void Should_name_the_project_where_compose_knows_how(string version, bool named) => Assert.That(
        Rendered(Shop.Versions(compose: version), "docker/compose.yaml").Select(text => text.Contains("\nname:", StringComparison.Ordinal)), Is.All.EqualTo(named));

    [TestCase("1.18.0", "242", "nginx: a client that asks for a foreign name sees the site's certificate before the connection is closed")]
    [TestCase("1.18.0", "242", "nginx: HTTP/2 is switched on by a parameter of 'listen', which newer versions call deprecated")]
    [TestCase("1.29.3", "242", "systemd: the units leave it out; a worker that is killed for its memory may take the whole unit along")]
    [TestCase("1.29.3", "248", "systemd: the sockets are PartOf= the target, so that restarting the target closes them for a moment")]
    public void Should_say_what_is_written_instead(string nginx, string systemd, string decision) => Assert.That(
        (Situation.All[0] with { Environment = Situation.All[0].Environment with { Versions = Shop.Versions(nginx, systemd) } }).Plan().Decisions
            .Select(decided => $"{decided.Subject.Split('/')[0]}: {decided.Choice}"),
        Has.Member(decision));

    [Test]
    public void Should_replace_nothing_for_the_newest() => Assert.That(
        (Situation.All[0] with { Environment = Situation.All[0].Environment with { Versions = Shop.Versions("1.29.3", "258", "28.0", "2.40.0", "3.13") } }).Plan().Decisions
            .Where(decided => decided.Reason.Contains("came with", StringComparison.Ordinal)),
        Is.Empty);

    /// <summary>Nothing that nobody said the version of, nothing of a newer version, everything of this one.</summary>
    private static void Check(HashSet<string> used, HashSet<string> always, Dictionary<string, ConsumerFeature> features, PackageVersion version) => Assert.Multiple(() =>
    {
        Assert.That(used.Where(name => !always.Contains(name) && !features.ContainsKey(name)), Is.Empty, "directives without a known version");
        Assert.That(features.Where(feature => feature.Value.IsIn(version) != used.Contains(feature.Key)).Select(feature => feature.Key), Is.Empty, "directives of another version");
    });

    private static IEnumerable<string> Rendered(ConsumerVersions versions, string folder) =>
        from situation in Situation.All
        from file in (situation with { Environment = situation.Environment with { Versions = versions } }).Render()
        where file.Key.StartsWith(folder, StringComparison.Ordinal)
        select file.Value;

    /// <summary>Each directive of the features; what is no directive, such as a value, is none of the used names either.</summary>
    private static Dictionary<string, ConsumerFeature> Names(IEnumerable<ConsumerFeature> features) => features
        .SelectMany(feature => feature.Name.Split(", ").Select(name => (Name: name, Feature: feature)))
        .Where(named => named.Name != "Type=exec")
        .ToDictionary(named => named.Name.TrimEnd('=').Split(' ')[0], named => named.Feature);

    private static HashSet<string> Words(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex("^([A-Z][A-Za-z]+)=", RegexOptions.Multiline)]
    private static partial Regex UnitDirective();

    [GeneratedRegex("^ *([a-z_0-9]+) [^\n]*[;{]$", RegexOptions.Multiline)]
    private static partial Regex SiteDirective();
}

using Prodserver.Core.Consumers;
using Prodserver.Core.Projects;

namespace Prodserver.Core.Plans.Nginx;

/// <summary>Plans the nginx site of an environment; none where no process serves the web.</summary>
internal static class NginxPlanner
{
    public static IEnumerable<PlannedFile> Plan(PlanScope scope, PlanNotes notes)
    {
        var path = $"nginx/{scope.Project.Name}.conf";
        var routed = scope.Processes.Where(process => process.Upstream is not null).ToList();
        if (routed.Count == 0)
        {
            notes.Decide("nginx", "no site is rendered", "no process serves the web");
            return [];
        }

        var environment = scope.Environment;
        VersionCheck.Run(Used(environment), environment.Versions.Nginx, PlanFindings.NginxTooOld, path, scope, notes);
        var prefix = HttpNames.Prefix(scope.Project.Name);
        var tls = environment.Tls is { } files ? Tls(files, environment, path, notes) : null;
        var locations = new LocationPlanner(environment, prefix, tls, notes).Plan(routed);
        var names = ServerNameSet.Of(environment.ServerNames);
        var site = new SiteModel
        {
            Heading = scope.Heading,
            Prefix = prefix,
            RefusingName = scope.Project.Name + ".invalid",
            ServerNames = [.. names.Where(ServerNameHash.Fits)],
            ServerNamePatterns = [.. names.Where(name => !ServerNameHash.Fits(name)).Select(ServerNameHash.Pattern)],
            Tls = tls,
            Upstreams = [.. locations.Select(location => location.Upstream).Distinct()],
            RateLimits = [.. locations.Select(location => location.RateLimit).OfType<RateLimitModel>().Distinct()],
            Files = [.. Files(environment)],
            Locations = locations,
            BodyLimit = BodyLimit.Of(environment, path, notes),
        };
        Explain(site, path, notes);
        return [new PlannedFile(path, "nginx/site.conf.scriban", site)];
    }

    private static TlsModel Tls(TlsFiles files, DeployEnvironment environment, string path, PlanNotes notes) => new()
    {
        Certificate = files.Certificate,
        Key = files.Key,
        HasHttp2Directive = NginxFeatures.HasHttp2Directive.IsIn(environment.Versions.Nginx),
        RejectsHandshake = NginxFeatures.RejectsHandshake.IsIn(environment.Versions.Nginx),
        StrictTransport = StrictTransport.Of(environment.Django, path, notes),
    };

    /// <summary>What a site without TLS does not use is not missed.</summary>
    private static IEnumerable<ConsumerFeature> Used(DeployEnvironment environment) =>
        environment.Tls is null ? [NginxFeatures.ClosesIdleUpstreams]
        : environment.ServerNames.Count == 0 ? [NginxFeatures.ClosesIdleUpstreams, NginxFeatures.HasHttp2Directive]
        : NginxFeatures.All;

    private static IEnumerable<FilesModel> Files(DeployEnvironment environment)
    {
        if (environment.Static is { } staticFiles)
        {
            yield return new FilesModel { Url = staticFiles.Url, Path = staticFiles.Root + "/", IsStatic = true };
        }

        if (environment.Media is { } media)
        {
            yield return new FilesModel { Url = media.Url, Path = media.Root + "/", IsStatic = false };
        }
    }

    private static void Explain(SiteModel site, string path, PlanNotes notes)
    {
        if (site.RefusesForeignNames)
        {
            notes.Decide(
                path,
                "the first server of the file refuses foreign host names, without the parameter default_server",
                "nginx allows one default_server an address, so that two projects that both claimed it could not live on one host; without any, the first server is the default");
        }
        else
        {
            notes.Decide(path, "the site answers to every host name", "no server names are known");
        }

        if (site.ServerNamePatterns.Count > 0)
        {
            notes.Decide(
                path,
                $"{site.ServerNamePatterns.Count} server name(s) of more than {ServerNameHash.LongestName} characters are written as patterns",
                "they don't fit nginx's default server_names_hash_bucket_size, which only the host's nginx.conf may raise");
        }

        if (site.Tls is null)
        {
            notes.Decide(path, "the site speaks plain HTTP", "no tls certificate is declared");
        }
    }
}

using Prodserver.Configuration.Environments;
using Prodserver.Configuration.Keys;
using Prodserver.Configuration.Processes;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;

namespace Prodserver.Configuration.Django;

/// <summary>Finds the host names that nginx answers to: declared ones, else those of <c>ALLOWED_HOSTS</c>.</summary>
internal sealed class ServerNamesReader(LoadedEnvironment environment, FindingCollector findings)
{
    /// <summary>Each name once, in order.</summary>
    public IReadOnlyList<ServerName> Read()
    {
        var names = environment.Layers.Find(SharedKeys.ServerNames) is { } declared ? Declared(declared.Value) : Allowed();
        return [.. names.DistinctBy(name => name.Name)];
    }

    private IEnumerable<ServerName> Declared(IReadOnlyList<Declared<string>> declared)
    {
        foreach (var name in declared)
        {
            var text = EnvironmentPlaceholder.Replace(name.Value, environment.Name);
            if (HostNames.Normalize(text, out var fault) is { } normal)
            {
                yield return new ServerName(normal, name.Position);
            }
            else
            {
                findings.Error(DjangoFindings.ServerName, name.Position, $"'{text}' is no host name: {fault}", "write a name such as www.example.com");
            }
        }
    }

    /// <summary>Local names, which health checks ask for, are no names of a site unless there is no other; a developer's machine is known by them.</summary>
    private List<ServerName> Allowed()
    {
        var hosts = Hosts().ToList();
        if (environment.Kind == EnvironmentKind.Development)
        {
            return [.. hosts.Select(host => HostNames.IsLocal(host.Value) ? Local(host) : FromSettings(host)).OfType<ServerName>()];
        }

        var names = hosts.Where(host => !HostNames.IsLocal(host.Value)).Select(FromSettings).OfType<ServerName>().ToList();
        return names.Count > 0 ? names : [.. hosts.Where(host => HostNames.IsLocal(host.Value)).Select(Local).OfType<ServerName>()];
    }

    private IEnumerable<TextValue> Hosts()
    {
        switch (environment.Settings.Find("ALLOWED_HOSTS"))
        {
            case null:
                return [];
            case ListValue list:
                UnknownValues.Report(list, "ALLOWED_HOSTS", list.Position, findings, Severity);
                return list.Items.OfType<TextValue>().Where(host => host.Value != "*");
            case UnknownValue unknown:
                UnknownValues.Report(unknown, "ALLOWED_HOSTS", unknown.Position, findings, Severity);
                return [];
            case var other:
                findings.Error(DjangoFindings.AllowedHosts, other.Position, $"ALLOWED_HOSTS is {other.Kind}, and Django takes a list or tuple", "put brackets around it");
                return [];
        }
    }

    /// <summary>A developer's machine is reached by any name.</summary>
    private Severity Severity => environment.Kind == EnvironmentKind.Development ? Severity.Warning : Severity.Error;

    private ServerName? FromSettings(TextValue host)
    {
        if (HostNames.Normalize(host.Value, out var fault) is { } normal)
        {
            return new ServerName(normal, host.Position);
        }

        findings.Warning(DjangoFindings.ServerName, host.Position, $"'{host.Value}' in ALLOWED_HOSTS is no host name: {fault}", "write a name such as www.example.com");
        return null;
    }

    private static ServerName? Local(TextValue host) =>
        HostNames.Normalize(host.Value, out _) is { } normal ? new ServerName(normal, host.Position) : null;
}

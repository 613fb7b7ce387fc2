using Prodserver.Core.Findings;

namespace Prodserver.Core.Plans;

/// <summary>What can be wrong between a config and the artifacts planned for it.</summary>
public static class PlanFindings
{
    public static readonly FindingCode ServerNamesUnknown = new(
        "PB501",
        "no server names",
        "Neither server_names nor ALLOWED_HOSTS names a host, so that nginx answers to every name and can't refuse foreign ones. Declare server_names.");

    public static readonly FindingCode RootPath = new(
        "PB502",
        "the server's root path and the route disagree",
        "nginx passes every path whole. A root path has to be the route then, and uvicorn since 0.26 puts it before paths that have it already. "
            + "Leave it out, and put the prefix into the project's URLs.");

    public static readonly FindingCode HostNotAllowed = new(
        "PB503",
        "Django refuses a host name of the site",
        "Django answers 400 to every request for a host that ALLOWED_HOSTS does not have. Add the name there, or take it from server_names.");

    public static readonly FindingCode StrictImpossible = new(
        "PB504",
        "the strict profile is impossible",
        "Under strict a process has no network: it can serve only through a socket that systemd passes on. Choose standard, or give the process a route and a server that takes a socket.");

    public static readonly FindingCode UnsafeUser = new(
        "PB505",
        "processes would run as root",
        "A web application needs nothing that root may do. Name a system user of its own.");

    public static readonly FindingCode RouteTaken = new(
        "PB506",
        "two processes claim one route",
        "nginx sends a location to one upstream. Give each process a route of its own.");

    public static readonly FindingCode NoUpstreamAddress = new(
        "PB507",
        "no address that nginx could proxy to",
        "A port chosen by the kernel or an inherited descriptor has no address that can be written down. Bind a port or a unix socket.");

    public static readonly FindingCode SocketFolderShared = new(
        "PB508",
        "a socket in the folder of systemd's sockets",
        "systemd would give the folder, and with it the sockets of the other processes, to the user of this one. Put the socket into another folder below /run.");

    public static readonly FindingCode SocketInPrivateFolder = new(
        "PB509",
        "a socket where nginx can't see it",
        "Every unit has a /tmp and /var/tmp of its own. Put the socket into a folder below /run.");

    public static readonly FindingCode ImageNotPinned = new(
        "PB510",
        "the base image is not pinned",
        "Without a tag or digest the next build may start from something else. Name a version, or better a digest.");

    public static readonly FindingCode PackagesNotPinned = new(
        "PB511",
        "nothing pins the Python packages",
        "No lock or requirements file was found, so that the image gets Django's newest release and the servers at the version assumed. Add a requirements.txt or a lock file.");

    public static readonly FindingCode UnreachableInContainer = new(
        "PB512",
        "not reachable in a container",
        "A unix socket stays inside the container, and an address of the host does not exist there. Bind a port on 0.0.0.0 or 127.0.0.1.");

    public static readonly FindingCode SecretVariableShared = new(
        "PB513",
        "two processes take a secret option from one variable",
        "All processes of an environment read one environment file, so that both get the same value. Give the option to one of them only, or the same value to both.");

    public static readonly FindingCode SystemdTooOld = new(
        "PB514",
        "systemd is too old",
        "The units need what only newer versions have: docs/reference/versions.md lists it.");

    public static readonly FindingCode DatabaseInCode = new(
        "PB515",
        "the database file is among the code",
        "The code is read-only for the processes and replaced by the next release. Put the file below /var/lib/<project>.");

    public static readonly FindingCode DockerTooOld = new(
        "PB516",
        "Docker is too old",
        "The image needs what only newer versions have: docs/reference/versions.md lists it.");

    public static readonly FindingCode ComposeTooOld = new(
        "PB530",
        "compose is too old",
        "The compose file needs what only newer versions have: docs/reference/versions.md lists it.");

    public static readonly FindingCode StrictNeedsNetwork = new(
        "PB517",
        "a strict process needs the network",
        "Under strict a process has a network of its own with nothing in it: no database, cache or broker over TCP, not even one on the same host. Choose standard, or use a unix socket.");

    public static readonly FindingCode StrictNetworkUnknown = new(
        "PB518",
        "a strict process may need the network",
        "The address of the database, cache or broker comes from a secret or from code. If it is not a unix socket, the process can't reach it under strict.");

    public static readonly FindingCode ProxyNotTrusted = new(
        "PB519",
        "the server does not believe nginx",
        "It takes the client's address and the scheme from headers of the peers in forwarded-allow-ips only. A peer on a unix socket has no address: "
            + "leave the option out, and it is added where only nginx can connect.");

    public static readonly FindingCode DebugInProduction = new(
        "PB520",
        "DEBUG is on in production",
        "Error pages then show settings, variables and source to everyone, and every query is kept in memory. Set DEBUG = False in this environment's settings.");

    public static readonly FindingCode RedirectWithoutTls = new(
        "PB521",
        "Django redirects to TLS that nginx does not have",
        "SECURE_SSL_REDIRECT sends every plain request to https, and no certificate is declared, so that nobody answers there. Declare tls, or turn the redirect off.");

    public static readonly FindingCode OriginWithoutTls = new(
        "PB522",
        "a trusted origin has another scheme than the site",
        "Browsers name the scheme in the header Origin, and Django compares it with CSRF_TRUSTED_ORIGINS. An entry with the other scheme never matches.");

    public static readonly FindingCode TlsUnknown = new(
        "PB523",
        "Django does not know of TLS",
        "nginx ends TLS and speaks HTTP to the server. Unless the server or SECURE_PROXY_SSL_HEADER tells Django so, it takes secure requests for insecure ones: "
            + "its CSRF check refuses forms, its links say http, and SECURE_SSL_REDIRECT redirects for ever.");

    public static readonly FindingCode OriginForm = new(
        "PB524",
        "a trusted origin in the form of another Django",
        "Since 4.0 an entry of CSRF_TRUSTED_ORIGINS is an origin with its scheme, such as https://example.com; before, it was a host name. One never matches as the other.");

    public static readonly FindingCode FilesElsewhere = new(
        "PB525",
        "nginx serves files elsewhere than Django says",
        "Links begin with STATIC_URL or MEDIA_URL, and files are put into STATIC_ROOT or MEDIA_ROOT. nginx has to answer to the one from the other.");

    public static readonly FindingCode FilesUnserved = new(
        "PB526",
        "nobody serves the static files",
        "Django serves them only while DEBUG is on. Set STATIC_ROOT, so that collectstatic has a folder which nginx can serve, or let the application serve them (WhiteNoise).");

    public static readonly FindingCode Concurrency = new(
        "PB527",
        "the server refuses what nginx passes",
        "uvicorn answers 503 once --limit-concurrency connections are open, the asking one and nginx's idle ones among them. "
            + "nginx's own limits have to be below it, so that one client can't take it all.");

    public static readonly FindingCode NameOfTwoEnvironments = new(
        "PB528",
        "two environments have one host name",
        "A name leads to one of them only. Where both are on one host, nginx ignores the second, with no more than a warning.");

    public static readonly FindingCode NginxTooOld = new(
        "PB529",
        "nginx is too old",
        "The site needs what only newer versions have: docs/reference/versions.md lists it.");

    public static readonly FindingCode PythonTooOld = new(
        "PB531",
        "Python is too old",
        "The image needs what only newer versions have: docs/reference/versions.md lists it.");

    public static readonly FindingCode FileOfAnotherRelease = new(
        "PB532",
        "a process would start with a file of the release before it",
        "A new release starts while 'current' still leads to the one that serves. Its working directory is its own folder: write the file from there.");

    public static readonly FindingCode UploadsInCode = new(
        "PB533",
        "uploaded files are among the code",
        "Every release has a folder of its own. What visitors leave has to outlive them: put it below /var/lib/<project>.");
}

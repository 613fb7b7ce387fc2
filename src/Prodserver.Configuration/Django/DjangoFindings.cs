using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Django;

/// <summary>What can be wrong with the Django settings, besides the processes, that a deployment needs.</summary>
public static class DjangoFindings
{
    public static readonly FindingCode ServerName = new(
        "PB360",
        "host name that can't be one",
        "nginx compares host names in lower case and ASCII, label by label; a port, a scheme, a path, an underscore or a dot at the end never matches.");

    public static readonly FindingCode AllowedHosts = new(
        "PB361",
        "ALLOWED_HOSTS is no list",
        "Django refuses to start with ALLOWED_HOSTS that is not a list or tuple; a string would allow each of its letters.");

    public static readonly FindingCode FilesIncomplete = new(
        "PB362",
        "folder or URL of files missing",
        "nginx serves files by itself only where both the URL and the folder are known.");

    public static readonly FindingCode FilesUrl = new(
        "PB363",
        "URL or folder of files can't be used",
        "The URL of static or uploaded files is a path of the site, and their folder an absolute path on the host.");
}

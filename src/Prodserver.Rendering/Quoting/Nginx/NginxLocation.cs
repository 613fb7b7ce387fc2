namespace Prodserver.Rendering.Quoting.Nginx;

/// <summary>The prefix of a <c>location</c>: quoted, and without a modifier because it starts with a slash.</summary>
public static class NginxLocation
{
    public static Quotation Quote(string prefix) =>
        prefix.StartsWith('/')
            ? NginxString.Quote(prefix)
            : new Refusal(NginxFindings.Location, "does not start with '/', so that nginx could read a modifier in it", "start it with '/'");
}

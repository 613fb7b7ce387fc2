namespace Prodserver.Rendering.Quoting.Docker;

/// <summary>A reference of an image, as <c>FROM</c> and compose take it. Source: the grammar of github.com/distribution/reference.</summary>
public static class ImageReference
{
    private const int LongestRepository = 255;

    private const int LongestTag = 128;

    public static Quotation Quote(string reference) => IsReference(reference)
        ? reference
        : new Refusal(DockerFindings.Image, "is no reference of an image", "write [registry/]repository[:tag][@digest] in lower case");

    private static bool IsReference(string reference)
    {
        var at = reference.IndexOf('@');
        if (at >= 0 && !IsDigest(reference[(at + 1)..]))
        {
            return false;
        }

        var name = at < 0 ? reference : reference[..at];
        var colon = name.LastIndexOf(':');
        if (colon > name.LastIndexOf('/'))
        {
            if (!IsTag(name[(colon + 1)..]))
            {
                return false;
            }

            name = name[..colon];
        }

        var slash = name.IndexOf('/');
        var registry = slash < 0 ? "" : name[..slash];
        var hasRegistry = registry == "localhost" || registry.AsSpan().ContainsAny('.', ':');
        var path = hasRegistry ? name[(slash + 1)..] : name;
        return name.Length <= LongestRepository && (!hasRegistry || IsRegistry(registry)) && path.Split('/').All(IsComponent);
    }

    private static bool IsDigest(string digest) =>
        digest.StartsWith("sha256:", StringComparison.Ordinal)
        && digest.Length == "sha256:".Length + 64
        && digest["sha256:".Length..].All(char.IsAsciiHexDigitLower);

    private static bool IsTag(string tag) =>
        tag.Length is > 0 and <= LongestTag
        && tag[0] is not ('.' or '-')
        && tag.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-');

    private static bool IsRegistry(string registry)
    {
        var colon = registry.IndexOf(':');
        var host = colon < 0 ? registry : registry[..colon];
        var port = colon < 0 ? "0" : registry[(colon + 1)..];
        return port.Length is > 0 and <= 5 && port.All(char.IsAsciiDigit) && host.Split('.').All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length > 0
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    /// <summary>Letters and digits with separators between them: one '.', one or two '_', or any number of '-'.</summary>
    private static bool IsComponent(string component)
    {
        if (component.Length == 0 || !IsLetterOrDigit(component[0]) || !IsLetterOrDigit(component[^1]))
        {
            return false;
        }

        for (var i = 0; i < component.Length;)
        {
            var start = i;
            while (i < component.Length && !IsLetterOrDigit(component[i]))
            {
                i++;
            }

            var separator = component[start..i];
            if (separator is not ("" or "." or "_" or "__") && separator.Any(character => character != '-'))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private static bool IsLetterOrDigit(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character);
}

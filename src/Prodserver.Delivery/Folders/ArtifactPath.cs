namespace Prodserver.Delivery.Folders;

/// <summary>The rule for paths below an environment's folder: what is allowed means the same file on every system, inside the folder.</summary>
public static class ArtifactPath
{
    /// <summary>Why the path is refused, as the second half of a sentence; null where it is fine.</summary>
    public static string? Fault(string path)
    {
        if (path.Length == 0)
        {
            return "is empty";
        }

        if (path[0] == '/')
        {
            return "is absolute";
        }

        var segment = 0;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i == path.Length || path[i] == '/')
            {
                if (SegmentFault(path.AsSpan(segment, i - segment)) is { } fault)
                {
                    return fault;
                }

                segment = i + 1;
            }
            else if (char.IsControl(path[i]))
            {
                return "has a control character";
            }
            else if (path[i] is '\\' or ':')
            {
                // A separator and a drive or stream on Windows.
                return $"has a '{path[i]}'";
            }
        }

        return null;
    }

    private static string? SegmentFault(ReadOnlySpan<char> segment) => segment switch
    {
        "" => "has an empty segment",
        "." or ".." => $"has a '{segment}' segment",
        _ => null,
    };
}

using System.Text;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>What is in the files of the project. A file that is not the project's is unknown: the target may have it.</summary>
internal static class FileContent
{
    public static PyValue Bytes(string path, Call call) =>
        call.Session.Files.Read(path) is { } content ? new PyBytes(content, call.Site.Position) : NotOfProject(path, call.Site);

    /// <summary>The text of a file with its line ends as <c>\n</c>, which is how Python reads text.</summary>
    /// <param name="given">Encoding and error handling; null for one that is not given.</param>
    public static PyValue Text(string path, ReadOnlySpan<PyValue?> given, Call call)
    {
        if (call.Session.Files.Read(path) is not { } content)
        {
            return NotOfProject(path, call.Site);
        }

        // Without an encoding Python takes that of the target's locale: certain for ASCII only, and UTF-8 wherever a service runs today.
        var isBom = given[0] is PyStr { Value: "utf-8-sig" or "utf_8_sig" };
        var text = isBom
            ? BytesMethods.Decode(content.Span.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content, [null, given[1]], call)
            : BytesMethods.Decode(content, [given[0] is PyNone ? null : given[0], given[1] is PyNone ? null : given[1]], call);
        return text is PyStr { Value: var decoded }
            ? call.Site.Text(decoded.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))
            : text;
    }

    public static PyUnknown NotOfProject(string path, Site site) =>
        site.Unknown($"it is read from '{path}', which is no file of the project");
}

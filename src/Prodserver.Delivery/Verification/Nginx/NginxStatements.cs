using System.Text;

namespace Prodserver.Delivery.Verification.Nginx;

/// <summary>Splits a site into its statements as nginx does; never fails, since nginx itself judges what is malformed.</summary>
/// <remarks>Source: ngx_conf_read_token in nginx's ngx_conf_file.c.</remarks>
internal static class NginxStatements
{
    /// <summary>Each statement's words, the directive's name first, up to the <c>;</c> or <c>{</c> that ends it.</summary>
    public static IEnumerable<IReadOnlyList<NginxWord>> Read(string text)
    {
        var words = new List<NginxWord>();
        for (var i = 0; i < text.Length;)
        {
            switch (text[i])
            {
                case ' ' or '\t' or '\r' or '\n':
                    i++;
                    break;
                case '#':
                    i = EndOfLine(text, i);
                    break;
                case ';' or '{' or '}':
                    yield return words;
                    words = [];
                    i++;
                    break;
                default:
                    var word = ReadWord(text, i);
                    words.Add(word);
                    i += word.Length;
                    break;
            }
        }

        yield return words;
    }

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static NginxWord ReadWord(string text, int start)
    {
        var quote = text[start] is '"' or '\'' ? text[start] : '\0';
        var value = new StringBuilder();
        var i = quote == '\0' ? start : start + 1;
        for (; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i++;
            }
            else if (quote == '\0' ? text[i] is ' ' or '\t' or '\r' or '\n' or ';' or '{' : text[i] == quote)
            {
                break;
            }

            value.Append(text[i]);
        }

        var end = quote == '\0' ? i : Math.Min(i + 1, text.Length);
        return new NginxWord(value.ToString(), start, end - start);
    }
}

using Prodserver.Rendering.Quoting.Nginx;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary><c>nginx.…</c>: the quoters for nginx configurations.</summary>
internal static class NginxFunctions
{
    public static ScriptObject Create() => new()
    {
        ["string"] = TemplateFunction.OfText(NginxString.Quote),
        ["value"] = new TemplateFunction(1, ["text", "dollar"], Value),
        ["header"] = TemplateFunction.OfText(NginxHeaderName.Quote),
        ["server_name"] = new TemplateFunction(1, ["name", "bucket"], ServerName),
        ["location"] = TemplateFunction.OfText(NginxLocation.Quote),
        ["upstream"] = new TemplateFunction(1, ["binding"], Upstream),
        ["name"] = TemplateFunction.OfText(NginxName.Quote),
    };

    /// <summary>A text where variables are expanded; the second argument names the geo variable that holds a dollar sign.</summary>
    private static Quoted Value(FunctionCall call)
    {
        var value = call.Text(0);
        if (call.Lacks(1))
        {
            return call.Write(NginxValue.Quote(value.Text), value);
        }

        var dollar = call.Text(1);
        return NginxName.Quote(dollar.Text).Refusal is { } refusal
            ? call.Write(refusal, dollar)
            : call.Write(NginxValue.Quote(value.Text, dollar.Text), value);
    }

    /// <summary>A server name; the second argument is the site's <c>server_names_hash_bucket_size</c>.</summary>
    private static Quoted ServerName(FunctionCall call)
    {
        var name = call.Text(0);
        var bucket = call.Lacks(1) ? NginxServerName.DefaultBucket : (int)call.Number(1);
        return call.Write(NginxServerName.Quote(name.Text, bucket), name);
    }

    private static Quoted Upstream(FunctionCall call)
    {
        var binding = call.Binding(0);
        return call.Write(NginxUpstream.Quote(binding), new QuotedValue("", $"the address '{Quoting.Comment.Quote(binding.ToString())}'"));
    }
}

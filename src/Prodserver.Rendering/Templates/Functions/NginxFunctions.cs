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
        var value = call.Text(call.First);
        if (call.Second is null)
        {
            return call.Write(NginxValue.Quote(value.Text), value);
        }

        var dollar = call.Text(call.Second);
        return NginxName.Quote(dollar.Text).Refusal is { } refusal
            ? call.Write(refusal, dollar)
            : call.Write(NginxValue.Quote(value.Text, dollar.Text), value);
    }

    /// <summary>A server name; the second argument is the site's <c>server_names_hash_bucket_size</c>.</summary>
    private static Quoted ServerName(FunctionCall call)
    {
        var name = call.Text(call.First);
        var bucket = call.Second is null ? NginxServerName.DefaultBucket : (int)call.Number(call.Second);
        return call.Write(NginxServerName.Quote(name.Text, bucket), name);
    }

    private static Quoted Upstream(FunctionCall call)
    {
        var binding = call.Binding(call.First);
        return call.Write(NginxUpstream.Quote(binding), new QuotedValue(binding.ToString(), binding));
    }
}

namespace Prodserver.Rendering.Quoting.Nginx;

/// <summary>The name of a variable, without its <c>$</c>.</summary>
public static class NginxVariable
{
    public static Quotation Quote(string name) => NginxName.IsName(name, hyphens: false)
        ? name
        : new Refusal(NginxFindings.Name, "is no name for a variable of nginx", "use letters, digits and '_', no digit first, at most 64 characters");
}

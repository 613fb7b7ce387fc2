namespace Prodserver.Rendering.Templates.Functions;

/// <summary>
/// <c>section 'systemd/sandbox.scriban' sandbox</c>: another template of the set with one value of the model as its whole model. Its text is made once
/// for equal values: ten thousand units have a handful of sandboxes.
/// </summary>
internal static class SectionFunction
{
    public static TemplateFunction Create() => new(2, ["template", "model"], call =>
    {
        var name = call.First as string ?? throw new TemplateFault(call.Span, TemplateFindings.WrongKind, "section takes the name of a template");
        var model = call.Second ?? throw new TemplateFault(call.Span, TemplateFindings.WrongKind, "section takes a value of the model, and is given null", "test it with 'if' first");
        return new Quoted(call.Context.Section(name, model, call.Span));
    });
}

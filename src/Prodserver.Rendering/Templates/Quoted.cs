namespace Prodserver.Rendering.Templates;

/// <summary>Text that a quoter made or a template wrote: the only text that a template may write from an expression.</summary>
internal sealed class Quoted(string text)
{
    public string Text { get; } = text;

    public override string ToString() => Text;
}

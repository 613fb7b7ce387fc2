using System.Collections.Concurrent;
using Prodserver.Core.Findings;
using Prodserver.Core.Projects;
using Prodserver.Rendering.Templates.Calls;
using Scriban;
using Scriban.Parsing;

namespace Prodserver.Rendering.Templates;

/// <summary>The templates of a run: the shipped ones, with the project's own in their place. Each is parsed once, for all environments.</summary>
public sealed class TemplateSet
{
    private readonly ConcurrentDictionary<string, LoadedTemplate> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateOverride> _overrides = new(StringComparer.Ordinal);

    /// <summary>What <c>section</c> made of values, by the name of the template and the value.</summary>
    internal ConcurrentDictionary<(string Template, object Model), string> Sections { get; } = new();

    public TemplateSet(IReadOnlyList<TemplateOverride> overrides)
    {
        foreach (var template in overrides)
        {
            _overrides[template.Name] = template;
        }
    }

    /// <summary>A warning for each template of the project's own that nothing uses: its name is most likely misspelt.</summary>
    public IEnumerable<Finding> FindUnusedOverrides() => _overrides.Values
        .Where(template => !ShippedTemplates.Names.Contains(template.Name) && !_overrides.Values.Any(other => other.Text.Contains(template.Name, StringComparison.Ordinal)))
        .OrderBy(template => template.Name, StringComparer.Ordinal)
        .Select(template => new Finding
        {
            Code = TemplateFindings.UnusedOverride,
            Severity = Severity.Warning,
            Position = new SourcePosition(template.Path),
            Message = $"no template '{template.Name}' is shipped, and no other template includes this one",
            Fix = Spelling.Nearest(template.Name, ShippedTemplates.Names) is { } nearest ? $"did you mean '{nearest}'?" : null,
        });

    /// <summary>The template of that name; where there is none, the finding that says so stands at <paramref name="user"/>.</summary>
    internal LoadedTemplate Find(string name, SourcePosition user) =>
        _loaded.TryGetValue(name, out var known) ? known
        : TextOf(name) is { } source ? _loaded.GetOrAdd(name, Parse(source.Text, source.Path))
        : new LoadedTemplate(name, null, [Missing(name, user)]);

    private (string Text, string Path)? TextOf(string name) =>
        _overrides.TryGetValue(name, out var own) ? (own.Text, own.Path)
        : ShippedTemplates.Read(name) is { } shipped ? (shipped, "templates/" + name)
        : null;

    private static LoadedTemplate Parse(string text, string path)
    {
        // Git on Windows may have checked the project's templates out with CRLF.
        var template = Template.Parse(text.Replace("\r\n", "\n", StringComparison.Ordinal), path);
        if (template.HasErrors)
        {
            return new LoadedTemplate(path, null, [.. template.Messages.Where(message => message.Type == ParserMessageType.Error).Select(message => SyntaxError(message, path))]);
        }

        new QuoterBinder().Visit(template.Page);
        return new LoadedTemplate(path, template, []);
    }

    private static Finding SyntaxError(LogMessage message, string path) => new()
    {
        Code = TemplateFindings.Syntax,
        Severity = Severity.Error,
        Position = new SourcePosition(path, message.Span.Start.Line + 1, message.Span.Start.Column + 1),
        Message = Sentence.Of(message.Message),
    };

    private Finding Missing(string name, SourcePosition user) => new()
    {
        Code = TemplateFindings.Missing,
        Severity = Severity.Error,
        Position = user,
        Message = $"there is no template '{name}'",
        Fix = Spelling.Nearest(name, ShippedTemplates.Names.Concat(_overrides.Keys)) is { } nearest ? $"did you mean '{nearest}'?" : null,
    };
}

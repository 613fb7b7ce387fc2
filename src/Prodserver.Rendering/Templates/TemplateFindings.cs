using Prodserver.Core.Findings;

namespace Prodserver.Rendering.Templates;

/// <summary>What can be wrong with a template, or with a plan that uses it.</summary>
public static class TemplateFindings
{
    public static readonly FindingCode Missing = new(
        "PB401",
        "Unknown template",
        "No template of that name is shipped or among the project's own. Names are relative to the template folder, such as nginx/site.conf.scriban.");

    public static readonly FindingCode Syntax = new(
        "PB402",
        "Syntax error in a template",
        "The text is no Scriban template. Source of the language: https://scriban.github.io/docs/language/.");

    public static readonly FindingCode Runtime = new(
        "PB403",
        "Error while a template ran",
        "Templates run strictly: a variable, member, index or function that does not exist is an error and not an empty text.");

    public static readonly FindingCode Unquoted = new(
        "PB404",
        "Value written without a quoter",
        "A text reaches a file only through the quoter of its language, so that no value can change the meaning of what stands around it: {{ systemd.text description }}.");

    public static readonly FindingCode WrongKind = new(
        "PB405",
        "Value that a quoter does not take",
        "Each quoter takes one kind of value, such as a text, a command line or a variable, and never null: test it with 'if' first.");

    public static readonly FindingCode Limit = new(
        "PB406",
        "Template that does not end",
        "A template may take twenty million steps and write 64 million characters for one file. Look for an include or a loop that repeats itself.");

    public static readonly FindingCode Path = new(
        "PB407",
        "Path outside the artifact folder",
        "A file of the plan has a relative path with forward slashes, without empty parts, '.' or '..', and no two files have the same one.");

    public static readonly FindingCode UnusedOverride = new(
        "PB408",
        "Template that replaces nothing",
        "A template of the project's own replaces the shipped one of the same name; this name is neither shipped nor included by another template.");
}

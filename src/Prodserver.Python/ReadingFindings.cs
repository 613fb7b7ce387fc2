using Prodserver.Core.Findings;

namespace Prodserver.Python;

/// <summary>What can be wrong with the files that settings are read from.</summary>
public static class ReadingFindings
{
    public static readonly FindingCode SyntaxError = new(
        "PB101",
        "The file is not valid Python",
        "Python would refuse to import the module. The message uses Python's own words; the position is where Python would point.");

    public static readonly FindingCode IndentationError = new(
        "PB102",
        "The indentation is not valid Python",
        "Python would refuse to import the module: a block is missing, or lines of one block are not indented alike.");

    public static readonly FindingCode NestedTooDeeply = new(
        "PB103",
        "The code is nested too deeply",
        "Python limits how deeply brackets, blocks and expressions may be nested, and so does the reader. Split the expression.");

    public static readonly FindingCode ModuleNotFound = new(
        "PB110",
        "A module of the project is missing",
        "The settings name a module of the project that has no file there.");

    public static readonly FindingCode NotAFile = new(
        "PB111",
        "A module is a folder",
        "A folder has a name that ends in .py, so there is no module to read.");

    public static readonly FindingCode NotText = new(
        "PB112",
        "The file is not text",
        "The file holds NUL bytes, which Python source never does: it is a compiled file, an archive or damaged.");

    public static readonly FindingCode NotDecodable = new(
        "PB113",
        "The file's bytes do not fit its encoding",
        "Python reads source as UTF-8 unless its first two lines declare another encoding. Save the file as UTF-8 or declare the encoding it has.");

    public static readonly FindingCode UnknownEncoding = new(
        "PB114",
        "The file declares an encoding that the reader does not know",
        "The reader knows utf-8, ascii and latin-1. Save the file as UTF-8.");

    public static readonly FindingCode TemplateNotPython = new(
        "PB115",
        "The file is a template, not Python",
        "The file holds template tags of Jinja or cookiecutter. Generate the project from the template first and point at the result.");

    public static readonly FindingCode TooLarge = new(
        "PB116",
        "The file is too large for a settings module",
        "Settings beyond 4 MiB are data or a mistake; the reader does not parse them.");

    public static readonly FindingCode CircularImport = new(
        "PB117",
        "Modules import each other in a circle",
        "A module takes names from one that is not finished because it is waiting for the first. Python gives what is there so far, or fails.");
}

using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Yaml;

/// <summary>What can be wrong with the text of a YAML file, before its keys matter.</summary>
public static class YamlFindings
{
    public static readonly FindingCode Syntax = new(
        "PB320",
        "YAML syntax",
        "The file is not YAML, so nothing after this place can be read.");

    public static readonly FindingCode Tab = new(
        "PB321",
        "tab as indentation",
        "YAML indents with spaces only: which level a tab stands for depends on the reader.");

    public static readonly FindingCode DuplicateKey = new(
        "PB322",
        "key given twice",
        "A map has each key once; readers of YAML differ in which of two values they take.");

    public static readonly FindingCode Unsupported = new(
        "PB323",
        "YAML that has no meaning here",
        "Tags of other programs, keys that are no text and a second document can't say anything about a deployment.");

    public static readonly FindingCode Alias = new(
        "PB324",
        "alias without a value",
        "An alias (*name) repeats the value that an anchor (&name) marks further up; here there is no such anchor, or the alias is inside its own value.");

    public static readonly FindingCode TooLarge = new(
        "PB325",
        "YAML too deep or too large",
        "Levels are limited to 64 and repeated values to 100,000 nodes, so that a small file can't fill the memory.");
}

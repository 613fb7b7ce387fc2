using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys;

/// <summary>What can be wrong with the keys of <c>prodserver.yaml</c> and their values.</summary>
public static class KeyFindings
{
    public static readonly FindingCode UnknownKey = new(
        "PB330",
        "unknown key",
        "prodserver.yaml has no such key here. An unknown key is an error, since a misspelt one would silently do nothing.");

    public static readonly FindingCode WrongType = new(
        "PB331",
        "value of the wrong type",
        "The key takes another kind of value: a list, a map, a number or a text.");

    public static readonly FindingCode WrongValue = new(
        "PB332",
        "value that the key does not take",
        "The value is of the right kind but not one that the key can have.");

    public static readonly FindingCode MissingKey = new(
        "PB333",
        "key missing",
        "The map says nothing without this key.");

    public static readonly FindingCode WrongFileName = new(
        "PB334",
        "config file under another name",
        "The config is read from prodserver.yaml only; a file of a similar name would silently do nothing.");
}

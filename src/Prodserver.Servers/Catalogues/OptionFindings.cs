using Prodserver.Core.Findings;

namespace Prodserver.Servers.Catalogues;

/// <summary>What can be wrong with one option of a server.</summary>
public static class OptionFindings
{
    public static readonly FindingCode Unknown = new("PB203", "The server has no such option",
        "A server ends at once when its command line holds an option that it does not know. Keys of ARGS are the option's name without its dashes.");

    public static readonly FindingCode NotInVersion = new("PB204", "The server's version has no such option",
        "Options come and go with releases. Another version of the server has this one: pin that version or leave the option out.");

    public static readonly FindingCode Unsure = new("PB205", "The server's version may have no such option",
        "The version is between two whose options are known, and only one of them has this option.");

    public static readonly FindingCode FlagValue = new("PB206", "A flag is given something that is neither true nor false",
        "A flag stands bare on the command line or not at all, so its value in ARGS has to be true or false.");

    public static readonly FindingCode ValueMissing = new("PB207", "An option lacks its value",
        "The server ends at once when an option that takes a value has none.");

    public static readonly FindingCode WrongValue = new("PB208", "The server refuses an option's value",
        "The value is not of the form that the server's own parser reads, so the server ends at once.");

    public static readonly FindingCode WrongChoice = new("PB209", "An option's value is not one of its words",
        "The option takes one of a closed list of words, and most servers read them case by case.");

    public static readonly FindingCode OutOfRange = new("PB210", "An option's value is out of range",
        "The server refuses numbers below or above what the option can mean.");

    public static readonly FindingCode WrongKind = new("PB211", "An option's value is of the wrong kind",
        "ARGS may hold strings, numbers, true and false for flags, and lists for options that can be repeated.");

    public static readonly FindingCode NotRepeatable = new("PB212", "An option that can't be repeated is given a list",
        "The server would keep the last item only.");

    public static readonly FindingCode UnknownValue = new("PB213", "An option's value can't be known",
        "The command line needs the value, and it depends on something that only running code would tell.");

    public static readonly FindingCode Abbreviated = new("PB214", "An option is abbreviated",
        "The server completes unique beginnings of its options. A later release may add an option with the same beginning and then refuse the line.");

    public static readonly FindingCode Ambiguous = new("PB215", "An abbreviation fits several options",
        "The server ends at once when the beginning of an option fits more than one.");

    public static readonly FindingCode Repeated = new("PB216", "An option is given twice",
        "Of an option that is not repeatable the server keeps the last one and says nothing.");

    public static readonly FindingCode Ends = new("PB217", "An option makes the program end instead of serving",
        "Options such as help and version print something and end; a process that a supervisor keeps running can't use them.");

    public static readonly FindingCode Detaches = new("PB218", "An option sends the server to the background",
        "systemd, a container and every other supervisor take the end of the first process for the end of the server.");

    public static readonly FindingCode ForDevelopment = new("PB219", "An option is for development only",
        "Watching files for changes costs time and drops requests; traces and debug modes show the program's inside to clients.");

    public static readonly FindingCode PathMustExist = new("PB220", "A path has to exist where the server starts",
        "The server looks for it before it starts and ends at once when it is not there.");
}

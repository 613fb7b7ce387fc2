using Prodserver.Core.Findings;

namespace Prodserver.Servers.Arguments;

/// <summary>What can be wrong with ARGS as a whole.</summary>
public static class ArgsFindings
{
    public static readonly FindingCode WrongKind = new("PB221", "ARGS is neither a dict nor a string",
        "django-prodserver reads a dict of options or one string; anything else ends it with an exception.");

    public static readonly FindingCode CannotSplit = new("PB222", "A string of ARGS can't be split into words",
        "A quote or a backslash is left open, so it can't be known where its words end.");

    public static readonly FindingCode ExtraWord = new("PB223", "A word of ARGS belongs to no option",
        "The application is the only word that a server takes besides its options.");

    public static readonly FindingCode IgnoredWord = new("PB224", "The server never looks at a word of ARGS",
        "gunicorn takes words after the application and forgets them.");

    public static readonly FindingCode PackageReadsOneWord = new("PB225", "django-prodserver passes a string of ARGS on as one word",
        "Here the string is split as a shell splits it. The package itself hands it to the server unsplit, and the server refuses a word with blanks.");

    public static readonly FindingCode NulCharacter = new("PB226", "A value holds the character NUL",
        "The kernel ends an argument at NUL, so no program can receive it.");

    public static readonly FindingCode None = new("PB227", "ARGS is None",
        "It is read as no options here; django-prodserver ends with an AttributeError.");
}

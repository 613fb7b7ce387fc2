using Prodserver.Core.Findings;

namespace Prodserver.Rendering.Quoting.Systemd;

/// <summary>What a unit file can't express.</summary>
public static class SystemdFindings
{
    public static readonly FindingCode Executable = new(
        "PB420",
        "Program that ExecStart= can't name",
        "systemd wants an absolute path and refuses quotes, backslashes and control characters in it, however they are quoted. Install the program under another path.");

    public static readonly FindingCode LineBreak = new(
        "PB421",
        "Control character in a field of one line",
        "Paths, names and texts of a unit have no escapes: a line break would end the field, and what follows would be read as a directive.");

    public static readonly FindingCode Edge = new(
        "PB422",
        "Blank at the edge, or backslash at the end",
        "systemd cuts blanks at the edges of a field and takes a backslash at the end as a continued line.");

    public static readonly FindingCode Path = new(
        "PB423",
        "Path that a unit can't hold",
        "systemd takes absolute paths without '..', of at most 4,095 bytes and 255 between two slashes; some fields read '*', '?', '[' and '\\' as patterns. Choose a plain absolute path.");

    public static readonly FindingCode User = new(
        "PB424",
        "Invalid name of a user or group",
        "systemd looks the name up only when the unit starts, and an empty one runs as root. Use a lower-case name of at most 31 characters, or a number.");

    public static readonly FindingCode Unit = new(
        "PB425",
        "Invalid name of a unit",
        "A unit's name, and what is made of it, has at most 255 characters of letters, digits and ':-_.@'.");

    public static readonly FindingCode Word = new(
        "PB426",
        "Word that the fields of a unit read differently",
        "Some list fields of a unit undo escapes and others keep them, so that quotes, backslashes and control characters would not arrive the same. Choose a value without them.");

    public static readonly FindingCode Line = new(
        "PB427",
        "Line too long for a unit",
        "systemd refuses the whole file for a line above one megabyte. Put the content into a file and pass its path.");

    public static readonly FindingCode Seconds = new(
        "PB428",
        "Invalid number of seconds",
        "A time span is a whole number of seconds, not below zero.");
}

namespace Prodserver.Servers.Catalogues;

/// <summary>An option of a server in one version: a line of its catalogue.</summary>
internal sealed record Option
{
    /// <summary>The spelling that command lines get, such as <c>--log-level</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings, such as <c>-w</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The spelling that switches a flag off; null where it has none.</summary>
    public string? Off { get; init; }

    public required OptionType Type { get; init; }

    /// <summary>The words of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool IgnoreCase { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    /// <summary>True where it may be given several times and all are kept; of any other the last one wins.</summary>
    public bool Multiple { get; init; }

    /// <summary>True where the value may be left out.</summary>
    public bool ValueOptional { get; init; }

    /// <summary>The value without the option, as the command line would spell it; null where there is none.</summary>
    public string? Default { get; init; }

    /// <summary>The name of the server's own parameter, from which its environment variable is made.</summary>
    public required string Parameter { get; init; }

    /// <summary>A variable of another name that is read where the option is absent.</summary>
    public string? Fallback { get; init; }

    /// <summary>True where the value must not be seen in a process list.</summary>
    public bool IsSecret { get; init; }

    /// <summary>True for what has no place outside development.</summary>
    public bool IsForDevelopment { get; init; }

    /// <summary>True where the program prints something or finishes its work and ends, instead of serving.</summary>
    public bool Ends { get; init; }

    /// <summary>True where the program leaves its parent, which then thinks that it has ended.</summary>
    public bool Detaches { get; init; }

    /// <summary>The names that a value from an open set may have besides an import string.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>Keys by which django-prodserver knows the option.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>True where only a neighbour of the version is known to have it.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>The key of <c>ARGS</c>: the name without its dashes.</summary>
    public string Key { get; private init; } = "";

    public bool IsFlag => Type == OptionType.Flag;

    /// <summary>The option with its key; every option is made by this.</summary>
    public static Option Of(Option option) => option with { Key = option.Name.TrimStart('-') };
}

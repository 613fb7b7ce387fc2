namespace Prodserver.Servers.Catalogues;

/// <summary>What a server's parser makes of an option's value.</summary>
internal enum OptionType
{
    /// <summary>No value: the bare option switches something on.</summary>
    Flag,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>What Python's <c>int()</c> reads.</summary>
    Integer,

    /// <summary>What Python's <c>float()</c> reads.</summary>
    Float,

    /// <summary>One of click's words for true and false.</summary>
    Boolean,

    /// <summary>One of a closed list of words.</summary>
    Choice,

    /// <summary>A file or folder that has to exist where the server starts.</summary>
    Path,

    /// <summary>What <c>int(value, 8)</c> reads.</summary>
    Octal,

    /// <summary>What <c>int(value, 0)</c> reads: an integer literal of Python's.</summary>
    Literal,

    /// <summary>An integer literal that may begin with a bare zero for octal, as gunicorn reads file modes.</summary>
    Umask,

    /// <summary>Seconds, or amounts with the units d, h, m and s.</summary>
    Duration,

    /// <summary>One integer, or two with a comma between them.</summary>
    Autoscale,

    /// <summary>A member of <c>ssl.VerifyMode</c>.</summary>
    VerifyMode,

    /// <summary>The name or the number of an <c>ssl.PROTOCOL_</c> constant.</summary>
    TlsVersion,

    /// <summary>A host and a port with exactly one colon.</summary>
    HostPort,
}

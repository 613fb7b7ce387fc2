namespace Prodserver.Servers.Arguments;

/// <summary>What sets an option.</summary>
internal enum GivenBy
{
    /// <summary>ARGS: the option is on the command line.</summary>
    Args,

    /// <summary>A declared environment variable, which the server reads where the command line is silent.</summary>
    Variable,
}

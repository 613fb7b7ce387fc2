namespace Prodserver.Servers.Catalogues;

/// <summary>The library that reads a server's command line.</summary>
internal enum Dialect
{
    Click,
    Argparse,
    Getopt,
}

using Prodserver.Core.Findings;

namespace Prodserver.Rendering.Quoting.Nginx;

/// <summary>What an nginx configuration can't express.</summary>
public static class NginxFindings
{
    public static readonly FindingCode ControlCharacter = new(
        "PB430",
        "Control character in a value for nginx",
        "nginx sends the character as it is: in a header it splits the response. Remove it.");

    public static readonly FindingCode TooLong = new(
        "PB431",
        "Value too long for nginx",
        "nginx reads a word of its configuration through a buffer of 4,096 bytes and refuses a longer one. Shorten the value.");

    public static readonly FindingCode Dollar = new(
        "PB432",
        "Dollar sign where nginx expands variables",
        "nginx has no escape for '$'. A template that needs one declares a geo variable that holds it and passes the variable's name to the quoter.");

    public static readonly FindingCode ServerName = new(
        "PB433",
        "Invalid server name",
        "nginx matches lower-case host names of letters, digits and hyphens, '*.example.com' and '.example.com'; it accepts much else and never matches it. Write names in punycode.");

    public static readonly FindingCode LongServerName = new(
        "PB434",
        "Server name too long for nginx's hash",
        "A name has to fit a bucket of server_names_hash_bucket_size, 64 bytes by default: nginx refuses to start otherwise. Set the directive to 128 in the http block.");

    public static readonly FindingCode Location = new(
        "PB435",
        "Location that does not start with a slash",
        "'=', '~' and '^~' at the start of a location are modifiers even inside quotes: only a path that starts with '/' is sure to be one.");

    public static readonly FindingCode SocketPath = new(
        "PB436",
        "Path that a unix socket can't have",
        "A socket's path is absolute and has at most 107 bytes. Shorten the names of the project and the process, or its uds argument.");

    public static readonly FindingCode Address = new(
        "PB437",
        "Address that nginx can't connect to",
        "An upstream is a host name or an address with a port from 1 to 65535, or a unix socket.");

    public static readonly FindingCode Name = new(
        "PB438",
        "Invalid name of an upstream, zone or variable",
        "One name serves all of them, and a variable's has letters, digits and underscores, not a digit first; at most 64 characters.");

    public static readonly FindingCode Header = new(
        "PB439",
        "Invalid name of a header",
        "The name of a header has letters, digits, hyphens and underscores; anything else would split the line.");
}

namespace Prodserver.Python.Parsing;

/// <summary>The values of hexadecimal digits.</summary>
internal static class HexDigit
{
    /// <summary>The value of a digit that is known to be one.</summary>
    public static int Value(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}

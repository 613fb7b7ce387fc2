namespace Prodserver.Python.Source;

/// <summary>The encodings of source files that are read.</summary>
internal enum EncodingKind
{
    Utf8,
    Latin1,
    Ascii,
    Unknown,
}

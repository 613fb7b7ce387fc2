namespace Prodserver.Configuration.Keys;

/// <summary>The kinds of destination.</summary>
internal enum DeployKind
{
    Directory,
}

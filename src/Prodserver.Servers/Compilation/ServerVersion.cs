using Prodserver.Core;
using Prodserver.Servers.Catalogues;

namespace Prodserver.Servers.Compilation;

/// <summary>The version of a server in an environment, and the options it is judged by.</summary>
internal sealed record ServerVersion(PackageVersion Version, OptionSet Options);

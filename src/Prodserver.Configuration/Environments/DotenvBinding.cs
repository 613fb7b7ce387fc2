using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Environments;

/// <summary>One NAME=value of an env file.</summary>
/// <param name="IsLiteral">True in single quotes, where <c>${NAME}</c> stands for itself.</param>
internal sealed record DotenvBinding(string Name, string Value, bool IsLiteral, SourcePosition Position);

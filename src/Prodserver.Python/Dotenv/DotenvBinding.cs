using Prodserver.Core.Findings;

namespace Prodserver.Python.Dotenv;

/// <summary>One NAME=value of an env file.</summary>
/// <param name="IsLiteral">True in single quotes, where <c>${NAME}</c> stands for itself.</param>
public sealed record DotenvBinding(string Name, string Value, bool IsLiteral, SourcePosition Position);

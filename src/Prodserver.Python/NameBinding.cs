using Prodserver.Core.Findings;

namespace Prodserver.Python;

/// <summary>What a name of a module is bound to.</summary>
/// <param name="Position">Where the bound value, function or class was written.</param>
/// <param name="Source">
/// The dotted path of what was called or imported, such as <c>django.core.asgi.get_asgi_application</c>; null for the other kinds
/// and where the callee has no name.
/// </param>
public sealed record NameBinding(BindingKind Kind, SourcePosition Position, string? Source = null);

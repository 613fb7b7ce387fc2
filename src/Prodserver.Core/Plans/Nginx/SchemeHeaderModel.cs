namespace Prodserver.Core.Plans.Nginx;

/// <summary>A header of <c>SECURE_PROXY_SSL_HEADER</c> besides <c>X-Forwarded-Proto</c>.</summary>
/// <param name="Name">Its name as in a request, such as <c>X-Forwarded-Ssl</c>.</param>
/// <param name="Value">What nginx sets it to; empty, which removes it, where nginx serves plain HTTP.</param>
public sealed record SchemeHeaderModel(string Name, string Value);

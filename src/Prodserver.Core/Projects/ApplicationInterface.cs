namespace Prodserver.Core.Projects;

/// <summary>The protocol that an application object speaks.</summary>
public enum ApplicationInterface
{
    /// <summary>The module does not show it.</summary>
    Unknown,

    /// <summary>Made by <c>get_asgi_application()</c> or a channels router, or an <c>async def</c>.</summary>
    Asgi,

    /// <summary>Made by <c>get_wsgi_application()</c>.</summary>
    Wsgi,
}

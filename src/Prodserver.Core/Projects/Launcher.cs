namespace Prodserver.Core.Projects;

/// <summary>What starts a process.</summary>
public enum Launcher
{
    /// <summary>The server's own program: <c>uvicorn app …</c>.</summary>
    Native,

    /// <summary>django-prodserver's command: <c>python manage.py prodserver NAME</c> (<c>server NAME</c> from 3.0).</summary>
    Manage,
}

namespace Prodserver.Python;

/// <summary>What kind of statement gave a name its value.</summary>
public enum BindingKind
{
    /// <summary>A value: a literal, or whatever an expression came to.</summary>
    Value,

    /// <summary>The result of a call that is not run, such as <c>get_asgi_application()</c>.</summary>
    Call,

    /// <summary>A function of the project.</summary>
    Function,

    /// <summary>A coroutine function of the project.</summary>
    AsyncFunction,

    /// <summary>A class of the project.</summary>
    Class,

    /// <summary>Something imported from outside the project, or a module.</summary>
    Import,
}

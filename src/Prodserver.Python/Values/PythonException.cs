using Prodserver.Core.Findings;

namespace Prodserver.Python.Values;

/// <summary>An exception that Python raises; never leaves this assembly.</summary>
/// <param name="type">The name of the exception's class, such as <c>KeyError</c>.</param>
/// <param name="message">What Python prints behind the class.</param>
/// <param name="position">The expression or statement that raises it.</param>
internal sealed class PythonException(string type, string message, SourcePosition position) : Exception(message)
{
    public string Type { get; } = type;

    /// <summary>True where the code itself raises it (<c>raise</c>, <c>assert</c>).</summary>
    public bool IsRaised { get; init; }

    public SourcePosition Position { get; } = position;

    /// <summary>The calls of the project's functions in which it is raised; null outside of functions.</summary>
    public Trail? Calls { get; init; }

    /// <summary>As Python prints it: <c>KeyError: 'X'</c>.</summary>
    public string Text => Message.Length == 0 ? Type : $"{Type}: {Message}";
}

using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Builtins;

/// <summary>Python's own exception classes and which is a subclass of which.</summary>
internal static class Exceptions
{
    public static PyExceptionClass? Find(string name) => name == "BaseException" || Base(name) is not null ? new PyExceptionClass(name) : null;

    /// <summary>True where an exception of a class is caught by <c>except</c> another.</summary>
    public static bool IsSubclass(string name, string of)
    {
        for (var current = name; current is not null; current = Base(current))
        {
            if (current == of)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Base(string name) => name switch
    {
        "Exception" or "SystemExit" or "KeyboardInterrupt" or "GeneratorExit" or "BaseExceptionGroup" => "BaseException",
        "KeyError" or "IndexError" => "LookupError",
        "ModuleNotFoundError" => "ImportError",
        "UnboundLocalError" => "NameError",
        "ZeroDivisionError" or "OverflowError" or "FloatingPointError" => "ArithmeticError",
        "UnicodeError" => "ValueError",
        "UnicodeDecodeError" or "UnicodeEncodeError" or "UnicodeTranslateError" => "UnicodeError",
        "NotImplementedError" or "RecursionError" => "RuntimeError",
        "FileNotFoundError" or "FileExistsError" or "PermissionError" or "IsADirectoryError" or "NotADirectoryError" or "TimeoutError"
            or "ConnectionError" or "BlockingIOError" or "ChildProcessError" or "InterruptedError" or "ProcessLookupError" => "OSError",
        "ConnectionRefusedError" or "ConnectionResetError" or "ConnectionAbortedError" or "BrokenPipeError" => "ConnectionError",
        "IndentationError" => "SyntaxError",
        "TabError" => "IndentationError",
        "UserWarning" or "DeprecationWarning" or "PendingDeprecationWarning" or "RuntimeWarning" or "SyntaxWarning" or "FutureWarning"
            or "ImportWarning" or "UnicodeWarning" or "BytesWarning" or "ResourceWarning" or "EncodingWarning" => "Warning",
        "LookupError" or "ImportError" or "NameError" or "ArithmeticError" or "ValueError" or "RuntimeError" or "OSError" or "SyntaxError"
            or "TypeError" or "AttributeError" or "AssertionError" or "BufferError" or "EOFError" or "MemoryError" or "ReferenceError"
            or "StopIteration" or "StopAsyncIteration" or "SystemError" or "Warning" or "ExceptionGroup" => "Exception",
        "json.decoder.JSONDecodeError" => "ValueError",
        "configparser.NoSectionError" or "configparser.NoOptionError" => "configparser.Error",
        "configparser.Error" => "Exception",
        "decouple.UndefinedValueError" or "django.core.exceptions.ImproperlyConfigured" => "Exception",
        "environs.exceptions.EnvValidationError" => "environs.exceptions.EnvError",
        "environs.exceptions.EnvError" => "ValueError",
        "IOError" or "EnvironmentError" => "OSError",
        _ => null,
    };
}

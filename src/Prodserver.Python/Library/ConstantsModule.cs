using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>A module that settings use for its numbers.</summary>
internal sealed class ConstantsModule(string name, Func<string, int?> find) : LibraryModule(name)
{
    public static ConstantsModule Logging { get; } = new("logging", Level);

    public static ConstantsModule Messages { get; } = new("django.contrib.messages", Message);

    public static ConstantsModule MessageConstants { get; } = new("django.contrib.messages.constants", Message);

    public override PyValue? Find(string name, Site site) => find(name) is { } value ? site.Integer(value) : null;

    private static int? Level(string name) => name switch
    {
        "CRITICAL" or "FATAL" => 50,
        "ERROR" => 40,
        "WARNING" or "WARN" => 30,
        "INFO" => 20,
        "DEBUG" => 10,
        "NOTSET" => 0,
        _ => null,
    };

    private static int? Message(string name) => name switch
    {
        "DEBUG" => 10,
        "INFO" => 20,
        "SUCCESS" => 25,
        "WARNING" => 30,
        "ERROR" => 40,
        _ => null,
    };
}

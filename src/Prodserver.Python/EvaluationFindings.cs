using Prodserver.Core.Findings;

namespace Prodserver.Python;

/// <summary>What can go wrong when the statements of a settings module are worked out.</summary>
public static class EvaluationFindings
{
    public static readonly FindingCode PythonRaises = new(
        "PB120",
        "Python would stop with an exception",
        "Importing the module on the target would end at this place with this exception. The message is the one that Python prints.");

    public static readonly FindingCode TooMuchWork = new(
        "PB121",
        "The module takes too much work to read",
        "The reader limits the steps it spends on a settings module. What comes after this place is not known.");
}

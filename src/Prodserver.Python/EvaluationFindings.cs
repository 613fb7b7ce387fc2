using Prodserver.Core.Findings;

namespace Prodserver.Python;

/// <summary>What can go wrong when the statements of a settings module are worked out.</summary>
public static class EvaluationFindings
{
    public static readonly FindingCode PythonRaises = new(
        "PB120",
        "Python would stop with an exception",
        "Importing the module on the target would end at this place with this exception. The message is the one that Python prints.");

    public static readonly FindingCode VariableNotSet = new(
        "PB122",
        "A variable that the settings need is not declared",
        "The settings read a variable of the environment without a default, and neither variables, env_files nor secrets of the environment name it. Python would stop there. "
            + "An environment that declares nothing at all is not held to this: the host may set what it reads.");

    public static readonly FindingCode TooMuchWork = new(
        "PB121",
        "The module takes too much work to read",
        "The reader limits the steps it spends on a settings module. What comes after this place is not known.");
}

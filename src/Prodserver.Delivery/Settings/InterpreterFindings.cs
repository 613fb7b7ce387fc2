using Prodserver.Core.Findings;

namespace Prodserver.Delivery.Settings;

/// <summary>What can be wrong while the project's own interpreter reads the settings.</summary>
public static class InterpreterFindings
{
    public static readonly FindingCode NoInterpreter = new(
        "PB730",
        "no interpreter",
        "--settings-from=python and --settings-from=both run the Python that --python names, else the one of the project's .venv or venv, else python3. It could not be run.");

    public static readonly FindingCode NoDjango = new(
        "PB731",
        "the interpreter has no Django",
        "The settings are read as manage.py reads them, by Django. The interpreter has to be one that has the project's requirements.");

    public static readonly FindingCode SettingsRaise = new(
        "PB732",
        "the settings can't be imported",
        "manage.py or the settings stop with an exception, in Python's own words, where they get the declared variables and nothing else. A secret has a stand-in as its value, which is no URL, number or key.");

    public static readonly FindingCode NoAnswer = new(
        "PB733",
        "the settings are too slow, too large or end Python",
        "Reading settings may take 30 seconds and give 16 MB. What waits for a network, a lock or an input does not belong into settings.");
}

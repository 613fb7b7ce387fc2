using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Processes;

/// <summary>What can be wrong with the processes of an environment before a server judges them.</summary>
public static class ProcessFindings
{
    public static readonly FindingCode Unknown = new(
        "PB350",
        "value can't be known",
        "A value that the deployment needs depends on something that only running code would tell. Declared variables and host facts make most of them known.");

    public static readonly FindingCode NotADict = new(
        "PB351",
        "PRODUCTION_PROCESSES is no dict of dicts",
        "The setting is a dict with a dict for each process; django-prodserver ends with a traceback on anything else.");

    public static readonly FindingCode NoProcesses = new(
        "PB352",
        "no processes in an environment",
        "The environment's settings end up without PRODUCTION_PROCESSES, or with an empty one, so there is nothing to deploy.");

    public static readonly FindingCode BackendMissing = new(
        "PB353",
        "process without a backend",
        "Each process names the class that starts it in BACKEND.");

    public static readonly FindingCode BackendMalformed = new(
        "PB354",
        "backend is no dotted path",
        "BACKEND is the dotted path of a class, as a string.");

    public static readonly FindingCode UnknownKey = new(
        "PB355",
        "unknown key of a process",
        "A process has the keys BACKEND, ARGS and APP. Another key is handed to the backend's constructor, and those of django-prodserver ignore it.");

    public static readonly FindingCode Name = new(
        "PB356",
        "process name that can't be used",
        "The name becomes part of unit, socket and service names, so it has letters, digits, dashes and underscores only, and at most 48 of them.");

    public static readonly FindingCode UnknownProcess = new(
        "PB357",
        "unknown process",
        "prodserver.yaml says something of a process that the settings do not have, and without a backend it is no process of its own.");

    public static readonly FindingCode DuplicateRoute = new(
        "PB358",
        "route given twice",
        "nginx passes each path prefix to one process.");

    public static readonly FindingCode ArgsNotMergeable = new(
        "PB359",
        "args can't be merged",
        "args in prodserver.yaml are merged key by key over a dict. ARGS that are a string have no keys.");
}

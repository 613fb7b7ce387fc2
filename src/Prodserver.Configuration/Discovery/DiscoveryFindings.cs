using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Discovery;

/// <summary>What can be wrong with finding a project's settings and environments.</summary>
public static class DiscoveryFindings
{
    public static readonly FindingCode FolderMissing = new(
        "PB300",
        "project folder missing",
        "The folder that was named as the project does not exist.");

    public static readonly FindingCode ManageFileMissing = new(
        "PB301",
        "no manage.py",
        "A Django project is the folder that holds manage.py; everything else is found from there.");

    public static readonly FindingCode SettingsModuleUnknown = new(
        "PB302",
        "settings module not named",
        "manage.py usually sets DJANGO_SETTINGS_MODULE to the module that developers use. Where it computes the name, prodserver.yaml has to give it.");

    public static readonly FindingCode SettingsModuleMissing = new(
        "PB303",
        "settings module missing",
        "The settings module that is named has no file in the project.");

    public static readonly FindingCode NoProcesses = new(
        "PB304",
        "no processes",
        "No settings module of the environment or project ends up with PRODUCTION_PROCESSES, and prodserver.yaml declares no process with a backend.");

    public static readonly FindingCode UnknownEnvironment = new(
        "PB305",
        "unknown environment",
        "An environment was asked for that the project does not have.");

    public static readonly FindingCode ProjectName = new(
        "PB306",
        "project without a name",
        "Units, sockets, users and paths are made from the project's name, and the settings package's name can't be one.");

    public static readonly FindingCode GenericName = new(
        "PB307",
        "project named after a generic package",
        "Many projects have a settings package of this name, so that two of them on one host would collide.");

    public static readonly FindingCode EnvironmentWithoutModule = new(
        "PB308",
        "environment without a settings module",
        "prodserver.yaml declares an environment, and nothing tells which settings module it uses.");

    public static readonly FindingCode UnknownSetting = new(
        "PB309",
        "unknown setting",
        "A setting was asked for that no settings module of the environments defines.");
}

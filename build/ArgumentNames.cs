namespace Build;

/// <summary>The names of the tasks' arguments.</summary>
public static class ArgumentNames
{
    public const string Project = "project";
    public const string Environment = "environment";
    public const string Output = "output";
    public const string Overwrite = "overwrite";
    public const string Tools = "tools";
    public const string Findings = "findings";
    public const string Setting = "setting";
    public const string Json = "json";
    public const string SettingsFrom = "settings-from";
    public const string Python = "python";
    public const string Process = "process";
    public const string Processes = "processes";
    public const string To = "to";
    public const string Plan = "plan";
    public const string Release = "release";
    public const string LockWait = "lock-wait";
    public const string Reason = "reason";
    public const string Batch = "batch";
    public const string Lines = "lines";
    public const string Verify = "verify";
}

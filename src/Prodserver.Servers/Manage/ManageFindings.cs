using Prodserver.Core.Findings;

namespace Prodserver.Servers.Manage;

/// <summary>What can be wrong where manage.py starts a process: django-prodserver then translates ARGS in its own way.</summary>
public static class ManageFindings
{
    public static readonly FindingCode Mistranslated = new("PB235", "django-prodserver would mistranslate ARGS",
        "The package writes every key as --key=value, in Python's spelling of the value. Flags, lists and None come out as words that the server refuses.");

    public static readonly FindingCode Dropped = new("PB236", "django-prodserver would drop a key of ARGS",
        "Its granian backends pass a fixed list of keys on and forget every other without a word.");

    public static readonly FindingCode NeverStarts = new("PB237", "django-prodserver can't start the process",
        "The package before 3.0 calls Celery in a way that ends with an exception.");

    public static readonly FindingCode NotImportable = new("PB238", "manage.py can't import the backend",
        "A short name is for prodserver.yaml and the native launcher; django-prodserver imports BACKEND as a class.");

    public static readonly FindingCode CommandMissing = new("PB239", "The management command does not exist",
        "The command comes with an app that the project does not list, or with another package.");
}

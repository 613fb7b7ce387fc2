using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>A module that settings use for objects whose content is for others to read, such as translated texts.</summary>
/// <param name="type">The name of the class of what a function or class of the module gives; null for a name that has no model.</param>
internal sealed class OpaqueModule(string name, Func<string, string?> type) : LibraryModule(name)
{
    public static OpaqueModule Translation { get; } = new("django.utils.translation", name => name
        is "gettext_lazy" or "ngettext_lazy" or "pgettext_lazy" or "npgettext_lazy" or "ugettext_lazy" or "ungettext_lazy" ? "__proxy__" : null);

    public static OpaqueModule Urls { get; } = new("django.urls", name => name == "reverse_lazy" ? "__proxy__" : null);

    public static OpaqueModule CelerySchedules { get; } = new("celery.schedules", name => name is "crontab" or "schedule" or "solar" ? name : null);

    public static OpaqueModule Kombu { get; } = new("kombu", name => name is "Queue" or "Exchange" ? name : null);

    public static OpaqueModule Decimals { get; } = new("decimal", name => name == "Decimal" ? name : null);

    public static OpaqueModule Zones { get; } = new("zoneinfo", name => name == "ZoneInfo" ? name : null);

    public override PyValue? Find(string name, Site site) =>
        (Name, name) == ("django.utils.translation", "gettext_noop") ? Function(name, call => call.Single())
        : type(name) is { } typeName ? Opaque(name, typeName)
        : null;
}

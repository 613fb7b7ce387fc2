using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Variables;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library.Classes;

/// <summary>Settings in classes: what django-configurations and django-classy-settings make of a settings module once it is imported.</summary>
internal static class ClassSettings
{
    private const string Chosen = "DJANGO_CONFIGURATION";

    public static void Apply(LoadedModule module, Site site)
    {
        if (module.Names.Find("__getattr__")?.Value is PyClassySettings { Taint: null } classy)
        {
            Take(classy.Settings, module, site, keepsOwn: true);
        }

        var classes = module.Names.Bindings.Values.Select(binding => binding.Value).OfType<PyClass>().Where(IsConfiguration).ToList();
        if (classes.Count == 0)
        {
            return;
        }

        switch (LoadedVariables.Find(Chosen, site))
        {
            case PyStr { Value: var name } when module.Names.Find(name)?.Value is PyClass chosen && IsConfiguration(chosen):
                Configure(chosen, module, site);
                break;
            case PyStr { Value: var name }:
                module.Names.Spoil(site.Unknown($"{Chosen} is '{name}', which is no configuration class of '{module.Name}'"), site.Journal);
                break;
            case { } unknown:
                module.Names.Spoil(Unknowns.Because(unknown), site.Journal);
                break;
            case null:
                module.Names.Spoil(
                    site.Unknown($"the settings are in a class that {Chosen} names, and it is not declared for this environment", $"declare {Chosen} under variables in prodserver.yaml"),
                    site.Journal);
                break;
        }
    }

    private static bool IsConfiguration(PyClass @class) => @class.Order.Any(one => one is PyExternal external && ExternalBases.IsConfiguration(external.Path));

    private static void Configure(PyClass chosen, LoadedModule module, Site site)
    {
        Worked(() => Hook(chosen, "pre_setup", site), site);
        if (Members.Lookup(chosen, "DOTENV", site) is PyStr or PyPath)
        {
            var file = Members.Lookup(chosen, "DOTENV", site)!;
            Worked(() => EnvironFile.Read(new Call(site, "load_dotenv", [file], [])), site);
        }

        foreach (var name in Names(chosen))
        {
            if (Members.Lookup(chosen, name, site) is PyConfigurationValue value)
            {
                chosen.Names.Bind(name, new Binding(Worked(() => value.SetUp(name, site), site)), site.Journal);
            }
        }

        Take(new PyInstance(chosen, chosen.Position), module, site, keepsOwn: false);
    }

    private static PyValue Hook(PyClass chosen, string name, Site site) =>
        Members.Lookup(chosen, name, site) is PyDescriptor && Members.Find(chosen, name, site) is { } hook ? Session.Call(hook, [], site) : site.None();

    /// <summary>Gives the module every upper-case attribute of an object; methods are called.</summary>
    private static void Take(PyInstance settings, LoadedModule module, Site site, bool keepsOwn)
    {
        foreach (var name in Names(settings.Class))
        {
            if (keepsOwn && module.Names.Find(name) is not null)
            {
                continue;
            }

            var at = new Site(site.Session, Members.Lookup(settings.Class, name, site)?.Position ?? site.Position);
            var value = Worked(() => Members.Find(settings, name, at)!, at);
            if (value is PyBoundMethod)
            {
                value = Worked(() => Session.Call(value, [], at), at);
            }

            module.Names.Bind(name, new Binding(value is PyConfigurationValue late ? Worked(() => late.SetUp(name, at), at) : value) { Position = at.Position }, site.Journal);
        }
    }

    private static List<string> Names(PyClass @class) =>
    [
        .. @class.Order.OfType<PyClass>().SelectMany(one => one.Names.Bindings.Keys)
            .Where(name => !name.StartsWith('_') && name.Any(char.IsAsciiLetterUpper) && !name.Any(char.IsLower))
            .Distinct(StringComparer.Ordinal),
    ];

    private static PyValue Worked(Func<PyValue> work, Site site)
    {
        try
        {
            return Unknowns.Resolve(work());
        }
        catch (PythonException exception)
        {
            return site.Session.Stop(exception);
        }
        catch (LimitException limit)
        {
            return limit.Unknown;
        }
    }
}

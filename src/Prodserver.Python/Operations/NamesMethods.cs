using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Operations;

/// <summary>What can be done with the names of a module as a dict: the same as with a dict that holds them, and the module has the result.</summary>
internal static class NamesMethods
{
    public static MethodBody? Find(string name) => DictMethods.Find(name) is { } body
        ? (self, call) => Apply((PyNames)self, call.Site, dict => body(dict, call))
        : null;

    /// <summary>Does something with the names as a dict and gives the result back to the module.</summary>
    public static PyValue Apply(PyNames self, Site site, Func<PyDict, PyValue> operation)
    {
        var names = self.Names;
        if (names.Hidden is { } hidden)
        {
            names.Spoil(hidden, site.Journal);
            return hidden;
        }

        var dict = new PyDict(self.Position);
        foreach (var (name, binding) in names.Bindings)
        {
            dict.Set(site.Text(name), binding.Value, site.Journal);
        }

        var result = operation(dict);
        Return(dict, names, site);
        return result;
    }

    public static Known<bool> Contains(PyNames self, PyValue item, Site site) =>
        self.Names.Hidden is { } hidden ? hidden
        : item is not PyStr { Value: var name } ? Unknowns.Because(item)
        : self.Names.Find(name) switch
        {
            { Value: PyUnknown { MayBeAbsent: true } maybe } => maybe,
            var binding => binding is not null,
        };

    private static void Return(PyDict dict, Namespace names, Site site)
    {
        if ((dict.Taint ?? (dict.Entries.Any(entry => entry.Key is not PyStr) ? site.Unknown("a name that is no string was set") : null)) is { } unknown)
        {
            names.Spoil(unknown, site.Journal);
            return;
        }

        foreach (var name in names.Bindings.Keys.Where(name => !dict.TryGet(site.Text(name), out _)).ToList())
        {
            names.Unbind(name, site.Journal);
        }

        foreach (var (key, value) in dict.Entries)
        {
            var name = ((PyStr)key).Value;
            if (!ReferenceEquals(names.Find(name)?.Value, value))
            {
                names.Bind(name, new Binding(value) { Position = site.Position }, site.Journal);
            }
        }
    }
}

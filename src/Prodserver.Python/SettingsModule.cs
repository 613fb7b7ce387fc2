using Prodserver.Core.Findings;
using Prodserver.Core.Values;

namespace Prodserver.Python;

/// <summary>A module as Python would have it after importing it: its names, their values, and what was wrong on the way.</summary>
public sealed class SettingsModule
{
    private readonly OrderedDictionary<string, NameBinding> _bindings;
    private readonly Func<string, ConfigValue?> _export;
    private readonly Func<string, SourcePosition?> _position;
    private readonly Dictionary<string, ConfigValue?> _exported = [];

    internal SettingsModule(string name, OrderedDictionary<string, NameBinding> bindings, Func<string, ConfigValue?> export, Func<string, SourcePosition?> position)
    {
        Name = name;
        _bindings = bindings;
        _export = export;
        _position = position;
    }

    /// <summary>The dotted name it was asked for by.</summary>
    public string Name { get; }

    /// <summary>Its file below the project's folder; null where there is none.</summary>
    public required string? File { get; init; }

    /// <summary>Every name it certainly ends up with, in the order they were first bound; imported names and functions included.</summary>
    public IReadOnlyList<string> Names => _bindings.Keys;

    /// <summary>Names that it may end up with: what sets them may not be run, or was not read to its end.</summary>
    public required IReadOnlyList<string> UncertainNames { get; init; }

    /// <summary>The modules of the project that it star-imports itself, as absolute dotted names, in order.</summary>
    public required IReadOnlyList<string> StarImports { get; init; }

    /// <summary>What was found in this module and in those it imports.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Every file that was read for it, those that the settings open themselves included, in the order of their reading.</summary>
    public required IReadOnlyList<string> FilesRead { get; init; }

    /// <summary>Why a name may be there although nothing seen binds it, such as a star import from outside the project; null where nothing can hide one.</summary>
    public required UnknownValue? HiddenNames { get; init; }

    /// <summary>True where the name is certainly there after the import.</summary>
    public bool Defines(string name) => _bindings.ContainsKey(name);

    /// <summary>True where the name is there after the import, or may be (<see cref="HiddenNames"/>).</summary>
    public bool MayDefine(string name) => HiddenNames is not null || Defines(name);

    /// <summary>The value a name ends up with; null where the module does not define it. Not safe for use by several threads at once.</summary>
    public ConfigValue? Find(string name)
    {
        if (!_exported.TryGetValue(name, out var value))
        {
            value = _export(name);
            _exported.Add(name, value);
        }

        return value;
    }

    /// <summary>The statement that binds a name; the file where none does.</summary>
    public SourcePosition PositionOf(string name) => _position(name) ?? new SourcePosition(File ?? Name);

    /// <summary>What a name is bound to; null where the module does not define it.</summary>
    public NameBinding? BindingOf(string name) => _bindings.GetValueOrDefault(name);

    /// <summary>The dotted path of the call whose result a name is bound to, such as <c>django.core.asgi.get_asgi_application</c>; null for any other binding.</summary>
    public string? CalleeOf(string name) => BindingOf(name) is { Kind: BindingKind.Call, Source: var callee } ? callee : null;
}

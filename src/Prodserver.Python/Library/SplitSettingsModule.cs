using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Operations;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary><c>split_settings.tools</c> (django-split-settings): runs other files of the project over the names of the module.</summary>
internal sealed class SplitSettingsModule() : LibraryModule("split_settings.tools")
{
    public static SplitSettingsModule Instance { get; } = new();

    public override PyValue? Find(string name, Site site) => name switch
    {
        "include" => Lenient(name, Include),
        "optional" => Function(name, call => new OptionalFile(call.Single() is PyNone ? "" : call.Text(call.Single()), call.Site.Position)),
        _ => null,
    };

    private static PyValue Include(Call call)
    {
        if (call.Scope?.Module is not { } module)
        {
            return call.Site.Unknown("this use of include() is not modelled");
        }

        foreach (var file in call.Positional)
        {
            switch (file)
            {
                case PyStr { Value: var text }:
                    Include(text, isOptional: false, module, call);
                    break;
                case OptionalFile { AsText: { Length: > 0 } text }:
                    Include(text, isOptional: true, module, call);
                    break;
                case OptionalFile:
                    break;
                default:
                    module.Names.Spoil(Unknowns.Because(file), call.Site.Journal);
                    break;
            }
        }

        return call.Site.None();
    }

    private static void Include(string text, bool isOptional, LoadedModule module, Call call)
    {
        var files = call.Session.Files;
        var pattern = text.StartsWith('/') ? text : $"{Paths.Parent($"{call.Session.Target.ProjectRoot.TrimEnd('/')}/{call.Site.Position.File}")}/{text}";
        if (files.Below(pattern) is not { } below)
        {
            // The target may have the file.
            module.Names.Spoil(TargetFiles.Unknown(pattern, call.Site), call.Site.Journal);
            return;
        }

        var fitting = files.Fitting(below);
        if (fitting.Count == 0 && !isOptional)
        {
            throw call.Site.Raise("OSError", $"No such file: {pattern}");
        }

        var setBy = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in fitting.Where(module.AddIncluded))
        {
            var before = new Dictionary<string, Binding>(module.Names.Bindings, StringComparer.Ordinal);
            call.Session.Importer.Include(module, path, call.Site);
            foreach (var (name, binding) in module.Names.Bindings.Where(entry => !ReferenceEquals(before.GetValueOrDefault(entry.Key), entry.Value)))
            {
                setBy[name] = setBy.GetValueOrDefault(name) + (binding.Value is PyModule or PyLibrary or PyExternal or PyBuiltin ? 0 : 1);
            }
        }

        foreach (var (name, _) in setBy.Where(entry => entry.Value > 1))
        {
            module.Names.Bind(name, new Binding(call.Site.Unknown($"several files that '{text}' stands for set it, in the order in which the file system lists them")), call.Site.Journal);
        }
    }

    /// <summary>A file that need not be there.</summary>
    private sealed class OptionalFile(string path, SourcePosition position) : PyLibraryObject(position)
    {
        public override string TypeName => "_Optional";

        public override string? AsText => path;

        public override PyValue? Find(string name, Site site) => null;
    }
}

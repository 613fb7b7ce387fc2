using Prodserver.Core.Findings;
using Prodserver.Core.Values;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Library.Classes;
using Prodserver.Python.Modules;

namespace Prodserver.Python;

/// <summary>
/// Reads settings modules of one project without running Python. A file is read and parsed once, however many reads need it.
/// Not safe for use by several threads at once.
/// </summary>
/// <param name="files">The project's files.</param>
public sealed class SettingsReader(IProjectFiles files)
{
    private readonly ModuleStore _store = new(files);

    /// <summary>What the module holds after Python on the target has imported it.</summary>
    /// <param name="module">The dotted name, such as <c>shop.settings.production</c>.</param>
    public SettingsModule Read(string module, PythonTarget target)
    {
        var session = new Session(_store, target);
        var path = _store.Finder.Find(module)?.Path ?? ModuleFinder.FileOf(module);
        LoadedModule? loaded = null;
        UnknownValue? spent = null;
        try
        {
            var site = new Site(session, new SourcePosition(path));
            loaded = session.Importer.Import(module, site);
            if (loaded is not null)
            {
                ClassSettings.Apply(loaded, site);
            }
        }
        catch (BudgetException budget)
        {
            loaded = session.Importer.Loaded(module);
            spent = new UnknownValue("reading the module takes too much work", budget.Position);
            session.Findings.Error(EvaluationFindings.TooMuchWork, budget.Position, spent.Reason, "keep work out of the settings");
        }

        if (loaded is null && spent is null)
        {
            Missing(module, path, session.Findings);
        }

        return Result(module, loaded, spent, session);
    }

    private static SettingsModule Result(string name, LoadedModule? loaded, UnknownValue? spent, Session session)
    {
        var exporter = new Exporter();
        var names = loaded?.Names ?? new Namespace();
        var hidden = names.Hidden is { } why ? Exporter.Unknown(why) : null;
        var certain = Bindings.Describe(names, spent is null);
        return new SettingsModule(name, certain, value => spent ?? Export(value), value => names.Find(value)?.Position)
        {
            UncertainNames = [.. Bindings.OwnNames(names).Where(own => !certain.ContainsKey(own))],
            File = loaded?.File.Path,
            StarImports = loaded?.StarImports ?? [],
            HiddenNames = spent ?? hidden,
            Findings = session.Findings.Findings,
            FilesRead = session.Files.FilesRead,
        };

        ConfigValue? Export(string value) => names.Find(value) is { } binding ? Exporter.WithOrigins(exporter.Export(binding.Value), binding.Origins) : hidden;
    }

    private void Missing(string module, string path, FindingCollector findings)
    {
        var position = new SourcePosition(path);
        if (_store.Finder.IsFolderInsteadOfFile(module))
        {
            findings.Error(ReadingFindings.NotAFile, position, $"'{path}' is a folder, not a settings module", "name a file");
        }
        else
        {
            findings.Error(ReadingFindings.ModuleNotFound, position, $"No module named '{module}' in the project", "check the name of the settings module");
        }
    }
}

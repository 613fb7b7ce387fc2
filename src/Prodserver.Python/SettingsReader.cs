using Prodserver.Core.Findings;
using Prodserver.Python.Modules;

namespace Prodserver.Python;

/// <summary>Reads settings modules of one project without running Python. A module's file is read and parsed once, however many reads need it.</summary>
/// <param name="files">The project's files.</param>
public sealed class SettingsReader(IProjectFiles files)
{
    private readonly ModuleStore _store = new(files);

    /// <summary>What the module holds after Python on the target has imported it.</summary>
    /// <param name="module">The dotted name, such as <c>shop.settings.production</c>.</param>
    public SettingsModule Read(string module, PythonTarget target)
    {
        var findings = new FindingCollector();
        var file = _store.Finder.Find(module);
        if (file is null)
        {
            Missing(module, findings);
        }
        else if (file.Path is not null)
        {
            findings.AddRange(_store.Load(file.Path).Findings);
        }

        return new SettingsModule(module, [], _ => null)
        {
            File = file?.Path,
            StarImports = [],
            HiddenNames = null,
            Findings = findings.Findings,
            FilesRead = file?.Path is null ? [] : [file.Path],
        };
    }

    private void Missing(string module, FindingCollector findings)
    {
        var path = ModuleFinder.FileOf(module);
        if (_store.Finder.IsFolderInsteadOfFile(module))
        {
            findings.Error(ReadingFindings.NotAFile, new SourcePosition(path), $"'{path}' is a folder, not a settings module", "name a file");
        }
        else
        {
            findings.Error(ReadingFindings.ModuleNotFound, new SourcePosition(path), $"No module named '{module}' in the project", "check the name of the settings module");
        }
    }
}

using Prodserver.Core.Findings;
using Prodserver.Python.Evaluation;
using Prodserver.Python.Values;

namespace Prodserver.Python.Library;

/// <summary>
/// <c>sys.argv</c> of a server or worker: a program and at least one argument, whichever they are. What settings ask is whether a management command
/// runs them, and that is certain: none of those that people run by hand, in tests or in the release does.
/// </summary>
internal sealed class PyCommandLine(SourcePosition position) : PyLibraryObject(position)
{
    public override string TypeName => "list";

    /// <summary>True for a word that no server's or worker's command line has as an argument of its own.</summary>
    public static bool IsForeign(string word) => word
        is "test" or "tests" or "pytest" or "py.test" or "runserver" or "runserver_plus" or "testserver" or "migrate" or "makemigrations" or "showmigrations"
        or "sqlmigrate" or "squashmigrations" or "collectstatic" or "shell" or "shell_plus" or "dbshell" or "check" or "loaddata" or "dumpdata" or "flush"
        or "createsuperuser" or "changepassword" or "makemessages" or "compilemessages" or "createcachetable" or "inspectdb" or "startapp" or "startproject"
        or "diffsettings" or "findstatic" or "compress" or "jenkins" or "behave" or "harvest" or "generate_swagger" or "spectacular" or "--help" or "help";

    public override PyValue? Find(string name, Site site) => null;

    public override PyValue? Item(PyValue index, Site site) => index switch
    {
        PyUnknown => index,
        PySlice => this,
        _ when Numbers.Integer(index) is { } number && (number == 0 || number == 1 || number == -1) => new PyCommandWord(site.Position),
        _ => Content(site),
    };

    public override Known<PyValue[]>? Items(Site site) => Content(site);

    public override Known<bool>? Contains(PyValue item, Site site) => item switch
    {
        PyStr { Value: var word } when IsForeign(word) => false,
        PyUnknown unknown => unknown,
        _ => Content(site),
    };

    public override PyValue? Length(Site site) => new PyWordCount(site.Position);

    private static PyUnknown Content(Site site) => site.Unknown("the command line that reads the settings is not known to them");
}

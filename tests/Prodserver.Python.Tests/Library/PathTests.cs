using Prodserver.Python.Tests.Oracle;
using Prodserver.Python.Tests.Support;
using Prodserver.Testing;

namespace Prodserver.Python.Tests.Library;

public sealed class PathTests
{
    private static readonly (string Path, string Text)[] Project = [("conf/version.txt", "1.2\r\nzwei\n"), ("conf/ümlaut.txt", "ä")];

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_know_paths_as_pathlib_does() => new Facts { Prelude = "from pathlib import Path, PurePath, PurePosixPath" }.MustHold(
        "Path('a/b.tar.gz').suffixes", "Path('.bashrc').suffixes", "Path('a.').suffixes", "Path('.a.b').suffixes", "Path('a.b').with_stem('c')", "Path('/a/b/c').parents[1]",
        "len(Path('/a/b').parents)", "Path('/a/b').is_relative_to('/a')", "Path('/a/b').is_relative_to('a')", "Path('/a/b').relative_to('/a')", "Path('/a/b').relative_to('/', 'a')",
        "Path('/a/b').relative_to('/c')", "Path('/a b/ü').as_uri()", "Path('a').as_uri()", "Path('/a/b.py').match('*.py')", "Path('/a/b.py').match('a/*.py')", "Path('/a/b.py').match('/a/*.py')",
        "Path('b.py').match('[!a]?py')", "Path('b.py').match('a/b.py')", "Path('b]').match('b[]]')", "Path('b').match('[z-a]')", "Path('b').match('[!z-a]')", "Path('b-').match('b[a-]')", "Path('b').match('[')", "'/a' / PurePath('b')", "'a' / Path('/b')", "Path('a') / 'b' / Path('c')", "Path('a', 'b', '/c')",
        "Path('x').with_suffix('.py')", "Path('x.tar.gz').with_suffix('')", "Path('/').name", "Path('a//b/./c/')", "Path('a/../b')", "Path('') / 'x'", "PurePosixPath('/a').is_absolute()",
        "Path('/a/b').as_posix() + str(Path('.'))", "Path('/a').parts", "Path('a') == Path('a/')", "Path('a') < Path('b')", "Path('/a').joinpath('b', 'c').stem", "Path('x').expanduser()", "Path('a').is_reserved()",
        "Path('a').resolve() == Path.cwd() / 'a'", "Path(__file__).resolve().parent.parent / 'x' == Path(__file__).parent.parent.joinpath('x')");

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_know_paths_as_os_path_does() => new Facts { Prelude = "import os, os.path", Variables = new Dictionary<string, string> { ["HOME_OF"] = "/srv" } }.MustHold(
        "os.path.commonprefix(['/ab/c', '/ab/d'])", "os.path.commonprefix([])", "os.path.commonpath(['/a/b/c', '/a/b/./d'])", "os.path.commonpath(['a', '/b'])", "os.path.commonpath([])",
        "os.path.normcase('/A')", "os.path.splitdrive('c:/a')", "os.path.expanduser('a/~')", "os.path.expandvars('$HOME_OF/x ${HOME_OF}y $NONE ${NONE} $')", "os.path.extsep + os.devnull", "os.altsep",
        "os.path.relpath('/a/b', '/a/c')", "os.path.split('/a/b/')", "os.path.splitext('/a.b/c')", "os.path.splitext('a/.bashrc')", "os.path.join('a', '', 'b')");

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_see_the_files_of_the_project() => new Facts { Prelude = "import os\nfrom pathlib import Path\nBASE = Path(__file__).resolve().parent", Files = Project }.MustHold(
        "(BASE / 'conf').is_dir()", "(BASE / 'conf').is_file()", "(BASE / 'conf' / 'version.txt').is_file()", "(BASE / 'conf' / 'version.txt').is_dir()", "(BASE / 'conf' / 'version.txt').exists()",
        "(BASE / 'conf' / 'version.txt').read_text()", "(BASE / 'conf' / 'ümlaut.txt').read_text(encoding='utf-8')", "(BASE / 'conf' / 'version.txt').read_bytes().decode()",
        "os.path.exists(os.path.join(BASE, 'conf'))", "os.path.isfile('conf/version.txt')", "os.path.isdir('conf/../conf')", "os.path.isfile(BASE / 'conf')", "BASE.exists()",
        "os.path.exists(BASE / 'local_settings.py')", "(BASE / 'conf' / 'ümlaut.txt').read_text('ascii')");

    [TestCase("Path('/etc/hostname').exists()", "? whether the target has '/etc/hostname' is not known, because it is no file of the project")]
    [TestCase("Path('db.sqlite3').is_file()", "? whether the target has 'db.sqlite3' is not known, because it is no file of the project")]
    [TestCase("os.path.isdir('../media')", "? whether the target has '../media' is not known, because it is no file of the project")]
    [TestCase("Path('/etc/hostname').read_text()", "? it is read from '/etc/hostname', which is no file of the project")]
    [TestCase("os.path.expanduser('~/x')", "? the home folders of the target are not known")]
    [TestCase("Path('a').stat()", "? Path.stat() asks the file system of the target")]
    [TestCase("Path('conf/version.txt').read_text(encoding='cp1252')", "? this kind of decoding is not modelled")]
    public void Should_say_what_only_the_target_knows(string expression, string expected) => Assert.That(
        Settings.Show(Settings.Read([("settings.py", $"import os\nfrom pathlib import Path\nX = {expression}\n"), .. Project], "settings").Find("X")),
        Is.EqualTo(expected));

    [Test]
    public void Should_list_the_files_that_settings_read_themselves() => Assert.That(
        Settings.Read([("settings.py", "from pathlib import Path\nX = Path('conf/version.txt').read_text()\n"), .. Project], "settings").FilesRead,
        Is.EqualTo(new[] { "settings.py", "conf/version.txt" }));
}

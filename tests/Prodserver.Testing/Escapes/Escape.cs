namespace Prodserver.Testing.Escapes;

/// <summary>
/// Settings that try to get at what is outside their project, to run programs or to reach the network. <c>OUT</c> stands for a folder outside,
/// <c>TOUCHED</c> for a file that only running code can make, <c>PORT</c> for a port that listens.
/// </summary>
public static class Escape
{
    /// <summary>By reading and listing files.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        "X = open('OUT/secret.txt').read()",
        "X = open('../x').read()",
        "X = open('conf/../../x').read()",
        "X = open('linked.txt').read()",
        "X = open('hop.txt').read()",
        "X = open('linked/secret.txt').read()",
        "X = open('up/x').read()",
        "X = open('up/project/up/x').read()",
        "X = open(b'linked.txt').read()",
        "X = [line for line in open('linked.txt')]",
        "X = open('/etc/passwd').read()",
        "from pathlib import Path\nX = Path('OUT/secret.txt').read_text()",
        "from pathlib import Path\nX = (Path(__file__).resolve().parent.parent.parent / 'x').read_text()",
        "from pathlib import Path\nX = Path('linked.txt').read_bytes().decode()",
        "from pathlib import Path\nX = Path('linked', 'secret.txt').open().readline()",
        "from pathlib import Path\nX = Path('/etc/passwd').read_text().splitlines()",
        "import os\nX = open(os.path.join(os.path.dirname(__file__), '..', '..', 'x')).read()",
        "import os\nX = os.listdir('linked')",
        "import os\nX = [name for folder in os.walk('..') for name in folder[2]]",
        "import glob\nX = glob.glob('linked/*') + glob.glob('../*')",
        "from pathlib import Path\nX = [str(path) for path in Path('linked').iterdir()]",
        "from pathlib import Path\nX = [str(path) for path in Path('..').glob('*')]",
        "import json\nX = json.load(open('OUT/secret.json'))['KEY']",
        "import json\nX = json.load(open('linked/secret.json'))",
        "import tomllib\nwith open('linked/secret.toml', 'rb') as f:\n    X = tomllib.load(f)",
        "import configparser\nparser = configparser.ConfigParser()\nparser.read(['linked/secret.ini', 'OUT/secret.ini'])\nX = parser.get('settings', 'KEY')",
        "import fileinput\nX = list(fileinput.input('linked.txt'))",
        "import linecache\nX = linecache.getline('linked.txt', 1)",
        "import io, codecs\nX = io.open('linked.txt').read() + codecs.open('linked.txt').read()",
        "import os\nX = os.read(os.open('linked.txt', os.O_RDONLY), 100)",
        "import shutil\nshutil.copy('linked.txt', 'copy.txt')\nX = open('copy.txt').read()",
        "import os\nos.chdir('..')\nX = open('x').read()",
    ];

    /// <summary>By libraries that read files.</summary>
    public static IReadOnlyList<string> Libraries { get; } =
    [
        "import os\nfrom dotenv import load_dotenv\nload_dotenv('OUT/outside.env')\nX = os.environ['KEY']",
        "import os\nfrom dotenv import load_dotenv\nload_dotenv()\nX = os.environ['KEY']",
        "import os\nfrom dotenv import find_dotenv, load_dotenv\nload_dotenv(find_dotenv('outside.env'))\nX = os.getenv('KEY')",
        "from dotenv import dotenv_values\nX = dotenv_values('linked/outside.env')",
        "from dotenv import dotenv_values\nX = dotenv_values('../outside.env')['KEY']",
        "import environ\nenv = environ.Env()\nenvironment = environ.Env.read_env('OUT/outside.env')\nX = env('KEY')",
        "import environ\nenv = environ.Env()\nenviron.Env.read_env('linked/outside.env')\nX = env('KEY')",
        "import environ\nX = (environ.Path(__file__) - 3).file('x').read()",
        "from environs import Env\nenv = Env()\nenv.read_env()\nX = env('KEY')",
        "from environs import Env\nenv = Env()\nenv.read_env('../outside.env')\nX = env('KEY')",
        "from decouple import config\nX = config('KEY')",
        "from decouple import Config, RepositoryEnv, RepositoryIni\nX = Config(RepositoryEnv('linked/outside.env'))('KEY')",
        "from decouple import Config, RepositoryIni\nX = Config(RepositoryIni('OUT/secret.ini'))('KEY')",
        "from split_settings.tools import include\ninclude('OUT/piece.py')",
        "from split_settings.tools import include\ninclude('../../*.py')",
        "from split_settings.tools import include, optional\ninclude(optional('../linked/piece.py'), optional('../linkedmodule.py'))",
    ];

    /// <summary>By importing and running Python files.</summary>
    public static IReadOnlyList<string> Imports { get; } =
    [
        "from linkedpackage import X",
        "from linkedpackage.inner import X",
        "from linkedmodule import *",
        "from linked.piece import X",
        "import linkedmodule\nX = linkedmodule.X",
        "from importlib import import_module\nX = import_module('linkedmodule').X",
        "X = __import__('linkedmodule').X",
        "import sys\nsys.path.insert(0, 'OUT')\nfrom piece import X",
        "import os, sys\nsys.path.append(os.path.join(os.path.dirname(__file__), '..', '..'))\nfrom above import X",
        "exec(open('linkedmodule.py').read())",
        "exec(compile(open('OUT/piece.py').read(), 'x', 'exec'))",
        "import runpy\nX = runpy.run_path('linkedmodule.py')['X']",
        "import importlib.util\nspec = importlib.util.spec_from_file_location('piece', 'OUT/piece.py')\nmodule = importlib.util.module_from_spec(spec)\nspec.loader.exec_module(module)\nX = module.X",
    ];

    /// <summary>By running programs and writing files.</summary>
    public static IReadOnlyList<string> Programs { get; } =
    [
        "import os\nos.system('touch TOUCHED')",
        "import os\nX = os.popen('touch TOUCHED').read()",
        "from os import system as run\nrun('touch TOUCHED')",
        "import os\ngetattr(os, 'sys' + 'tem')('touch TOUCHED')",
        "eval(\"__import__('os').system('touch TOUCHED')\")",
        "exec('import os; os.system(\"touch TOUCHED\")')",
        "import subprocess\nsubprocess.run(['touch', 'TOUCHED'], check=True)",
        "import subprocess\nX = subprocess.check_output(['cat', 'OUT/secret.txt'], text=True)",
        "import subprocess\nX = subprocess.getoutput('cat linked.txt')",
        "open('TOUCHED', 'w').close()",
        "with open('TOUCHED', mode='a') as f:\n    f.write('x')",
        "from pathlib import Path\nPath('TOUCHED').touch()",
        "from pathlib import Path\nPath('TOUCHED').write_text('x')",
        "import os\nos.makedirs('TOUCHED', exist_ok=True)",
        "import os\nos.close(os.open('TOUCHED', os.O_CREAT))",
        "import os\nos.symlink('linked.txt', 'TOUCHED')",
        "import logging.config\nlogging.config.dictConfig({'version': 1, 'handlers': {'f': {'class': 'logging.FileHandler', 'filename': 'TOUCHED'}}, 'root': {'handlers': ['f']}})",
        "import sqlite3\nsqlite3.connect('TOUCHED').execute('create table x (y)')",
        "import pickle\npickle.loads(b'cos\\nsystem\\n(S\"touch TOUCHED\"\\ntR.')",
        "import threading\nthread = threading.Thread(target=lambda: open('TOUCHED', 'w').close())\nthread.start()\nthread.join()",
        "import atexit, os\natexit.register(os.system, 'touch TOUCHED')",
    ];

    /// <summary>By connecting.</summary>
    public static IReadOnlyList<string> Network { get; } =
    [
        "import socket\nX = socket.create_connection(('127.0.0.1', PORT), 5).fileno()",
        "import socket\nwith socket.socket() as s:\n    s.connect(('127.0.0.1', PORT))",
        "import urllib.request\ntry:\n    X = urllib.request.urlopen('http://127.0.0.1:PORT/', timeout=0.2).read()\nexcept OSError:\n    X = None",
        "import http.client\nconnection = http.client.HTTPConnection('127.0.0.1', PORT)\nconnection.connect()",
    ];

    /// <summary>Every way.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Files, .. Libraries, .. Imports, .. Programs, .. Network];
}

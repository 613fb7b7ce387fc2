namespace Prodserver.Python.Library;

/// <summary>Modules that can be imported on a target.</summary>
internal static class StandardModules
{
    /// <summary>True for a module that certainly can be imported on a target.</summary>
    public static bool IsInstalled(string module, PythonTarget target) =>
        IsInstalled(module)
        || (module == "tomllib" && target.Version is { Release: [> 3, ..] or [3, >= 11, ..] })
        || target.Packages.Contains(PackageOf(Top(module)));

    /// <summary>True for a module of Python's standard library that every supported version has, and for Django.</summary>
    public static bool IsInstalled(string module) => Top(module)
        is "__future__" or "abc" or "argparse" or "array" or "ast" or "asyncio" or "atexit" or "base64" or "binascii" or "bisect" or "builtins"
        or "bz2" or "calendar" or "codecs" or "collections" or "concurrent" or "configparser" or "contextlib" or "contextvars" or "copy" or "csv"
        or "ctypes" or "dataclasses" or "datetime" or "decimal" or "difflib" or "dis" or "django" or "email" or "enum" or "errno" or "fcntl"
        or "fnmatch" or "fractions" or "functools" or "gc" or "getpass" or "gettext" or "glob" or "graphlib" or "grp" or "gzip" or "hashlib"
        or "heapq" or "hmac" or "html" or "http" or "importlib" or "inspect" or "io" or "ipaddress" or "itertools" or "json" or "keyword"
        or "linecache" or "locale" or "logging" or "lzma" or "marshal" or "math" or "mimetypes" or "mmap" or "multiprocessing" or "numbers"
        or "operator" or "os" or "pathlib" or "pickle" or "pkgutil" or "platform" or "plistlib" or "posixpath" or "pprint" or "pwd" or "queue"
        or "quopri" or "random" or "re" or "resource" or "sched" or "secrets" or "select" or "selectors" or "shelve" or "shlex" or "shutil"
        or "signal" or "site" or "smtplib" or "socket" or "socketserver" or "sqlite3" or "ssl" or "stat" or "statistics" or "string" or "stringprep"
        or "struct" or "subprocess" or "sys" or "sysconfig" or "syslog" or "tarfile" or "tempfile" or "textwrap" or "threading" or "time"
        or "timeit" or "token" or "tokenize" or "traceback" or "tracemalloc" or "types" or "typing" or "unicodedata" or "unittest" or "urllib"
        or "uuid" or "venv" or "warnings" or "wave" or "weakref" or "webbrowser" or "wsgiref" or "xml" or "xmlrpc" or "zipfile" or "zipimport" or "zlib"
        or "zoneinfo";

    private static string Top(string module) => module.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? module[..dot] : module;

    /// <summary>The package that brings a module, by the name that pip compares.</summary>
    private static string PackageOf(string module) => module switch
    {
        "cbs" or "classy_settings" => "django-classy-settings",
        "configurations" => "django-configurations",
        "corsheaders" => "django-cors-headers",
        "debug_toolbar" => "django-debug-toolbar",
        "decouple" => "python-decouple",
        "dotenv" => "python-dotenv",
        "environ" => "django-environ",
        "rest_framework" => "djangorestframework",
        "split_settings" => "django-split-settings",
        "yaml" => "pyyaml",
        _ => module.Replace('_', '-').ToLowerInvariant(),
    };
}

"""Imports a settings module as the project's manage.py would and writes what Django takes for settings to a file.

Standard input: {"module", "folder", "code", "variables", "cpus", "seconds", "limit", "answer", "where"}.
The answer: {"settings": {NAME: value}}, or {"error", "file", "line"}, or {"lacks": "django"}. A value is null, a boolean or [tag, ...], so that every
type can be told; a path below the project's folder is written as it would be on the target. After "seconds" the file "where" gets what is being run.
"""
import faulthandler
import functools
import importlib.util
import json
import os
import pathlib
import re
import runpy
import sys
import traceback

MAX_DEPTH = 100
MAX_VALUES = 2000000


class Reached(BaseException):
    """manage.py has set everything up and would run a command now."""


class Encoder:
    def __init__(self, request):
        folders = {request["folder"], os.path.realpath(request["folder"])}
        self.place = re.compile("(?:%s)(?![\\w.-])" % "|".join(re.escape(folder) for folder in sorted(folders, key=len, reverse=True)))
        self.code = request["code"]
        self.left = 0

    def setting(self, value):
        self.left = MAX_VALUES
        try:
            return self.encode(value, 0)
        except Exception:
            return self.opaque(value)

    def encode(self, value, depth):
        self.left -= 1
        if depth > MAX_DEPTH or self.left < 0:
            raise OverflowError
        if value is None or value is True or value is False:
            return value
        if isinstance(value, int):
            return ["int", int.__repr__(value)]
        if isinstance(value, float):
            return ["float", float.__repr__(value)]
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, pathlib.PurePath):
            return ["path", type(value).__name__, self.text(str(value))]
        if isinstance(value, (set, frozenset)):
            return ["list", [self.encode(item, depth + 1) for item in sorted(value, key=functools.cmp_to_key(order))]]
        if isinstance(value, (list, tuple)):
            return ["list", [self.encode(item, depth + 1) for item in value]]
        if isinstance(value, dict):
            return self.dict(value, depth)
        return self.opaque(value)

    def dict(self, value, depth):
        if len({str(key) for key in value}) < len(value):
            return self.opaque(value)
        return ["dict", [[self.text(str(key)), self.encode(item, depth + 1)] for key, item in value.items()]]

    def text(self, value):
        value = self.place.sub(lambda _: self.code, value)
        try:
            value.encode("utf-8")
            return ["text", value]
        except UnicodeEncodeError:
            return ["utf16", value.encode("utf-16-le", "surrogatepass").hex()]

    @staticmethod
    def opaque(value):
        return ["opaque", type(value).__name__]


def order(left, right):
    if not (isinstance(left, str) and isinstance(right, str)):
        try:
            left + 0.0, right + 0.0
        except Exception:
            left, right = type(left).__name__ + repr(left), type(right).__name__ + repr(right)
    return (left > right) - (left < right)


def set_up(request):
    """The environment, the machine and the command line that the settings see."""
    os.environ.clear()
    os.environ.update(request["variables"])
    os.environ["DJANGO_SETTINGS_MODULE"] = request["module"]
    sys.stdin = open(os.devnull)
    os.dup2(sys.stdin.fileno(), 0)
    sys.argv = ["manage.py", "prodserver"]
    sys.path[0] = request["folder"]
    cpus = request["cpus"]
    if cpus is not None:
        os.cpu_count = os.process_cpu_count = lambda: cpus
        os.sched_getaffinity = lambda _: set(range(cpus))


def run_manage():
    from django.core.management import ManagementUtility

    def stop(_):
        raise Reached

    ManagementUtility.execute = stop
    try:
        runpy.run_path("manage.py", run_name="__main__")
    except Reached:
        pass


def read(request):
    run_manage()
    from django.conf import Settings

    os.environ["DJANGO_SETTINGS_MODULE"] = request["module"]
    settings, encoder = Settings(request["module"]), Encoder(request)
    names = [name for name in sorted(dir(settings)) if name.isupper() and settings.is_overridden(name)]
    return {"settings": {name: encoder.setting(getattr(settings, name)) for name in names}}


def place_of(fault, folder):
    """The innermost line of the project's own code."""
    lines = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(fault.__traceback__)]
    if isinstance(fault, SyntaxError):
        lines.append((fault.filename, fault.lineno))
    root = os.path.realpath(folder) + os.sep
    for file, line in reversed(lines):
        path = os.path.realpath(file or "")
        if path.startswith(root) and os.path.isfile(path) and "site-packages" not in path:
            return {"file": printable(path[len(root):].replace(os.sep, "/")), "line": line or 0}
    return {}


def printable(text):
    return text.encode("utf-8", "backslashreplace").decode()


def failure(fault, request):
    try:
        if importlib.util.find_spec("django") is None:
            return {"lacks": "django"}
    except Exception:
        pass
    words = "".join(traceback.format_exception_only(type(fault), fault)).strip().splitlines()
    text = words[-1] if isinstance(fault, SyntaxError) else words[0]
    for folder in (request["folder"], os.path.realpath(request["folder"])):
        text = text.replace(folder + os.sep, "")
    return dict(place_of(fault, request["folder"]), error=printable(text[:2000]))


def write(answer, request):
    size = 0
    with open(request["answer"], "w", encoding="ascii") as file:
        for piece in json.JSONEncoder().iterencode(answer):
            size += file.write(piece)
            if size > request["limit"]:
                break


def main():
    request = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    where = open(request["where"], "w")
    faulthandler.dump_traceback_later(request["seconds"], file=where)
    try:
        set_up(request)
        answer = read(request)
    except BaseException as fault:
        answer = failure(fault, request)
    write(answer, request)
    # Threads that the settings have started are not waited for.
    os._exit(0)


main()

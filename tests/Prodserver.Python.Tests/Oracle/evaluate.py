"""Runs settings modules and prints what they define, for comparison with the reader's results.

Standard input: JSON, a list of {"folder", "module", "variables"}, where wanted with "files" that are written to the folder, the
"libraries" folder of stand-ins for packages, a module whose "setup" is called first, and the "seconds" it may take. Standard output: a
JSON list of {"error", "words"} or {"values": {name: value}}; values are tagged so that every type can be told.
"""

import importlib
import json
import multiprocessing
import os
import pathlib
import shutil
import signal
import struct
import sys
import traceback
import types


def show(value, depth=0):
    if depth > 60:
        return ["deep"]
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return ["int", hex(value)]
    if isinstance(value, float):
        return ["float", struct.pack(">d", value).hex(), repr(value)]
    if isinstance(value, str):
        return ["str", value]
    if isinstance(value, pathlib.PurePath):
        return ["str", str(value)]
    if isinstance(value, (set, frozenset)):
        return ["set", [show(item, depth + 1) for item in value]]
    if isinstance(value, (list, tuple)):
        return ["list", [show(item, depth + 1) for item in value]]
    if isinstance(value, dict):
        return ["dict", [[str(key), show(item, depth + 1)] for key, item in value.items()]]
    return ["opaque", type(value).__name__]


def line_of(error, folder):
    """The line of settings.py that was being run when the exception was raised."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == os.path.join(folder, "conf", "settings.py")]
    return lines[0] if lines else 0


def run(case):
    # A generated module can grow without bound: its time is limited.
    signal.setitimer(signal.ITIMER_REAL, case.get("seconds", 0.5))
    folder = case["folder"]
    os.makedirs(folder, exist_ok=True)
    for name, text in case.get("files", {}).items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    os.environ.clear()
    os.environ.update(case["variables"])
    path, finders, known = sys.path[:], sys.meta_path[:], set(sys.modules)
    sys.path[:0] = [folder, case["libraries"]] if "libraries" in case else [folder]
    os.chdir(folder)
    try:
        if case.get("setup"):
            importlib.import_module(case["setup"]).setup()
        module = importlib.import_module(case["module"])
        values = {
            name: show(getattr(module, name))
            for name in dir(module)
            if not name.startswith("__") and not isinstance(getattr(module, name), types.ModuleType)
        }
        return {"values": values}
    except BaseException as error:
        signal.setitimer(signal.ITIMER_REAL, 0)
        words = traceback.format_exception_only(error)[-1].strip()
        return {"error": f"{type(error).__name__}: {error}", "words": words, "line": line_of(error, folder)}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        sys.path[:], sys.meta_path[:] = path, finders
        sys.path_importer_cache.clear()
        for name in set(sys.modules) - known:
            del sys.modules[name]
        os.chdir("/")
        shutil.rmtree(folder)


def stop(*_):
    raise TimeoutError("too much work")


signal.signal(signal.SIGALRM, stop)
sys.dont_write_bytecode = True
cases = json.load(sys.stdin)
os.cpu_count = multiprocessing.cpu_count = lambda: 4
json.dump([run(case) for case in cases], sys.stdout)

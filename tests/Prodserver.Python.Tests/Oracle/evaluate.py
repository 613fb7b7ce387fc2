"""Runs settings modules and prints what they define, for comparison with the reader's results.

Standard input: JSON, a list of {"folder", "files", "module", "variables", "cpus"}. Standard output: a JSON list of
{"error"} or {"values": {name: value}}; values are tagged so that every type can be told.
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
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    folder = case["folder"]
    os.makedirs(folder)
    for name, text in case["files"].items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    os.environ.clear()
    os.environ.update(case["variables"])
    sys.path.insert(0, folder)
    known = set(sys.modules)
    try:
        module = importlib.import_module(case["module"])
        values = {
            name: show(value)
            for name, value in vars(module).items()
            if not name.startswith("__") and not isinstance(value, types.ModuleType)
        }
        return {"values": values}
    except BaseException as error:
        signal.setitimer(signal.ITIMER_REAL, 0)
        return {"error": f"{type(error).__name__}: {error}", "line": line_of(error, folder)}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        sys.path.remove(folder)
        sys.path_importer_cache.clear()
        for name in set(sys.modules) - known:
            del sys.modules[name]
        shutil.rmtree(folder)


def stop(*_):
    raise TimeoutError("too much work")


signal.signal(signal.SIGALRM, stop)
sys.dont_write_bytecode = True
cases = json.load(sys.stdin)
os.cpu_count = multiprocessing.cpu_count = lambda: 4
json.dump([run(case) for case in cases], sys.stdout)

"""Works out expressions and prints what they come to, in the notation that the tests show values in.

Standard input: JSON {"folder", "files", "prelude", "variables", "expressions"}. Standard output: a JSON list of texts;
an exception is "! KeyError: 'x'".
"""

import json
import os
import pathlib
import sys


def show(value):
    if value is None or isinstance(value, bool):
        return str(value)
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, (str, pathlib.PurePath)):
        return f"'{value}'"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(show, value)) + "]"
    if isinstance(value, (set, frozenset)):
        return "[" + ", ".join(map(show, sorted(value))) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"'{key}': {show(item)}" for key, item in value.items()) + "}"
    return f"<{type(value).__name__}>"


def work_out(expression, case):
    os.environ.clear()
    os.environ.update(case["variables"])
    names = {"__file__": os.path.join(case["folder"], "settings.py"), "__name__": "settings"}
    try:
        exec(case["prelude"], names)
        return show(eval(expression, names))
    except Exception as error:
        kind = type(error)
        name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
        return f"! {name}: {error}".removesuffix(": ")


case = json.load(sys.stdin)
for name, text in case["files"].items():
    path = os.path.join(case["folder"], name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
os.chdir(case["folder"])
sys.path.insert(0, case["folder"])
json.dump([work_out(expression, case) for expression in case["expressions"]], sys.stdout)

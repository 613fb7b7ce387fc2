"""Stands in for django-split-settings: include() runs files over the caller's names."""

import glob
import inspect
import os


class _Optional(str):
    pass


def optional(filename):
    return _Optional(filename or "")


def include(*patterns, scope=None):
    scope = inspect.stack()[1][0].f_globals if scope is None else scope
    including = scope.get("__included_file__", scope["__file__"].rstrip("c"))
    for pattern in patterns:
        files = sorted(glob.glob(os.path.join(os.path.dirname(including), pattern)))
        if not files and not isinstance(pattern, _Optional):
            raise OSError(f"No such file: {os.path.join(os.path.dirname(including), pattern)}")
        for path in files:
            scope["__included_file__"] = path
            with open(path, "rb") as file:
                exec(compile(file.read(), path, "exec"), scope)
    scope["__included_file__"] = including
    if "__included_file__" in scope and including == scope["__file__"]:
        del scope["__included_file__"]

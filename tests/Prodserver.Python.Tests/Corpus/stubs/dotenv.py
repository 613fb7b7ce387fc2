"""Stands in for python-dotenv: plain, quoted and interpolated values; the environment wins unless told otherwise."""

import os
import re
import sys


def find_dotenv(filename=".env", raise_error_if_not_found=False, usecwd=False, depth=1):
    folder = os.getcwd() if usecwd else os.path.dirname(os.path.abspath(sys._getframe(depth).f_code.co_filename))
    while True:
        path = os.path.join(folder, filename)
        if os.path.isfile(path):
            return path
        if os.path.dirname(folder) == folder:
            return ""
        folder = os.path.dirname(folder)


def dotenv_values(dotenv_path=None, interpolate=True, encoding="utf-8", override=True):
    path = dotenv_path or find_dotenv(depth=2)
    values = {}
    if not path or not os.path.isfile(path):
        return values
    with open(path, encoding=encoding) as file:
        for line in file:
            line = line.strip().removeprefix("export ")
            if not line or line.startswith("#"):
                continue
            key, equals, value = line.partition("=")
            value = value.strip()
            if value[:1] in ("'", '"'):
                quote = value[0]
                value = value[1 : value.index(quote, 1)]
            else:
                value = re.split(r"\s+#", value)[0]
            if interpolate:
                value = re.sub(r"\$\{(\w+)(?::-([^}]*))?\}", lambda match: look_up(match, values, override), value)
            values[key.strip()] = value if equals else None
    return values


def look_up(match, values, override):
    first, second = (values, os.environ) if override else (os.environ, values)
    return first.get(match[1], second.get(match[1], match[2] or ""))


def load_dotenv(dotenv_path=None, override=False, interpolate=True, **_):
    path = dotenv_path or find_dotenv(depth=2)
    values = dotenv_values(path, interpolate, override=override) if path else {}
    for key, value in values.items():
        if value is not None and (override or key not in os.environ):
            os.environ[key] = value
    return bool(values)

"""Puts the installed waitress into waitress.json: python3 introspect.py [--check]."""
import importlib.metadata
import pathlib
import sys

here = pathlib.Path(__file__).resolve()
sys.path.insert(0, str(here.parents[2] / "Catalogues" / "tools"))

from waitress.adjustments import Adjustments  # noqa: E402

import catalogue  # noqa: E402

TYPES = {"int": "integer", "asoctal": "octal", "asbool": "flag"}


def options():
    found = {"--help": {"name": "--help", "type": "flag", "ends": True}, "--call": {"name": "--call", "type": "flag"}}
    for parameter, cast in Adjustments._params:
        name = "--" + parameter.replace("_", "-")
        facts = found[name] = {"name": name}
        if cast.__name__ == "asbool":
            facts["off"] = "--no-" + name[2:]
        facts["type"] = TYPES.get(cast.__name__, "text")
        if parameter == "listen":
            facts["multiple"] = True
        default = getattr(Adjustments, parameter, None)
        if catalogue.plain(default):
            facts["default"] = default
    return found


catalogue.main(here.parents[1] / "waitress.json", importlib.metadata.version("waitress"), options())

"""Puts the installed hypercorn into hypercorn.json: python3 introspect.py [--check]."""
import argparse
import importlib.metadata
import pathlib
import sys

here = pathlib.Path(__file__).resolve()
sys.path.insert(0, str(here.parents[2] / "Catalogues" / "tools"))

import hypercorn.__main__ as program  # noqa: E402
from hypercorn.config import Config  # noqa: E402

import argparse_options  # noqa: E402
import catalogue  # noqa: E402


class Caught(Exception):
    """Carries the parser out of main(), which makes it and uses it at once."""


def catch(parser, *_):
    raise Caught(parser)


def options():
    argparse.ArgumentParser.parse_args = catch
    try:
        program.main(["app"])
    except Caught as caught:
        found = argparse_options.options(caught.args[0], {"_convert_verify_mode": "verify-mode"})
    for name, attribute in (("--graceful-timeout", "graceful_timeout"), ("--keep-alive", "keep_alive_timeout"),
                            ("--workers", "workers"), ("--worker-class", "worker_class"), ("--backlog", "backlog")):
        if name in found:
            found[name]["default"] = getattr(Config, attribute)
    # A number that is no ssl.VerifyMode ends it.
    found["--cert-reqs"].update(minimum=0, maximum=2)
    return found


catalogue.main(here.parents[1] / "hypercorn.json", importlib.metadata.version("hypercorn"), options())

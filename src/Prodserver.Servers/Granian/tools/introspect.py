"""Puts the installed granian into granian.json: python3 introspect.py [--check]."""
import importlib.metadata
import pathlib
import sys

here = pathlib.Path(__file__).resolve()
sys.path.insert(0, str(here.parents[2] / "Catalogues" / "tools"))

from granian.cli import cli as command  # noqa: E402

import catalogue  # noqa: E402
import click_options  # noqa: E402

TYPES = {"OctalIntType": "octal", "duration": "duration"}
catalogue.main(here.parents[1] / "granian.json", importlib.metadata.version("granian"), click_options.options(command, TYPES))

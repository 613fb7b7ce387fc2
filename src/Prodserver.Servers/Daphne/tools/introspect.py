"""Puts the installed daphne into daphne.json: python3 introspect.py [--check]."""
import importlib.metadata
import pathlib
import sys

here = pathlib.Path(__file__).resolve()
sys.path.insert(0, str(here.parents[2] / "Catalogues" / "tools"))

from daphne.cli import CommandLineInterface  # noqa: E402

import argparse_options  # noqa: E402
import catalogue  # noqa: E402

found = argparse_options.options(CommandLineInterface().parser)
# The level is looked up in a dict of four: any other is a KeyError.
found["--verbosity"].update(minimum=0, maximum=3)
catalogue.main(here.parents[1] / "daphne.json", importlib.metadata.version("daphne"), found)

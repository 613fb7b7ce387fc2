"""Puts the installed uvicorn into uvicorn.json: python3 introspect.py [--check]."""
import pathlib
import sys

here = pathlib.Path(__file__).resolve()
sys.path.insert(0, str(here.parents[2] / "Catalogues" / "tools"))

import uvicorn  # noqa: E402
from uvicorn.main import main as command  # noqa: E402

import catalogue  # noqa: E402
import click_options  # noqa: E402

catalogue.main(here.parents[1] / "uvicorn.json", uvicorn.__version__, click_options.options(command))

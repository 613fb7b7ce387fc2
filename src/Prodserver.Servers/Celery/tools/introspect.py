"""Puts the installed celery into celery-worker.json and celery-beat.json: python3 introspect.py [--check]."""
import pathlib
import sys

here = pathlib.Path(__file__).resolve()
sys.path.insert(0, str(here.parents[2] / "Catalogues" / "tools"))

import celery  # noqa: E402
from celery.bin.beat import beat  # noqa: E402
from celery.bin.worker import worker  # noqa: E402

import catalogue  # noqa: E402
import click_options  # noqa: E402

# A list in one word, a node name and click's own Path are text to the parser; the levels are upper-cased before they are compared.
TYPES = {"comma separated list": "text", "hostname": "text", "<min workers>, <max workers>": "autoscale", "path": "text"}

for file, command in (("celery-worker.json", worker), ("celery-beat.json", beat)):
    found = click_options.options(command, TYPES)
    for facts in found.values():
        # The default depends on the machine, or is one that the app's own configuration comes before.
        facts.pop("default", None)
        if facts["name"] == "--loglevel":
            facts["ignoreCase"] = True
    catalogue.main(here.parents[1] / file, celery.__version__, found)

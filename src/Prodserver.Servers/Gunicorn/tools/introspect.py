"""Puts the installed gunicorn into gunicorn.json: python3 introspect.py [--check]."""
import inspect
import os
import pathlib
import sys

here = pathlib.Path(__file__).resolve()
sys.path.insert(0, str(here.parents[2] / "Catalogues" / "tools"))

# They change the defaults of the settings.
for variable in ("PORT", "WEB_CONCURRENCY", "FORWARDED_ALLOW_IPS"):
    os.environ.pop(variable, None)

import gunicorn  # noqa: E402
from gunicorn import config  # noqa: E402
from gunicorn.reloader import reloader_engines  # noqa: E402

import argparse_options  # noqa: E402
import catalogue  # noqa: E402

# Settings whose value depends on who asks, or that only other settings read.
ENVIRONMENT = ("chdir", "user", "group", "control_socket")


def options():
    settings = config.Config().settings
    found = argparse_options.options(config.Config().parser(), {"auto_int": "umask"})
    by_option = {option: setting for setting in settings.values() for option in setting.cli or ()}
    for name, facts in found.items():
        setting = by_option.get(name)
        if setting is None:
            continue
        judge(facts, setting.validator.__name__)
        facts.pop("default", None)
        if catalogue.plain(setting.default) and setting.name not in ENVIRONMENT:
            facts["default"] = setting.default
    return found


def judge(facts, validator):
    """Validators run after parsing and refuse at start what argparse lets through."""
    if facts["type"] == "flag":
        return
    if validator == "validate_pos_int":
        facts["minimum"] = 0
        if facts["type"] == "text":
            facts["type"] = "literal"
    elif validator == "validate_reload_engine":
        facts["type"], facts["choices"] = "choice", sorted(reloader_engines)
    elif validator == "validate_ssl_version" and "PROTOCOL_" in inspect.getsource(config.validate_ssl_version):
        facts["type"] = "tls-version"
    elif validator == "validate_hostport":
        facts["type"] = "host-port"
    elif validator in ("validate_chdir", "validate_list_of_existing_files"):
        facts["type"] = "path"


if __name__ == "__main__":
    catalogue.main(here.parents[1] / "gunicorn.json", gunicorn.__version__, options())

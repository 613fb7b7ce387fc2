"""The options of an argparse parser, as facts of a catalogue."""
import argparse

import catalogue


def options(parser, types=None):
    """Facts by option name; `types` maps the names of type functions that the server brings itself."""
    found = {}
    for action in parser._actions:
        if action.option_strings:
            facts = of(action, types or {})
            found[facts["name"]] = facts
    return found


def of(action, types):
    name = next((opt for opt in action.option_strings if opt.startswith("--")), action.option_strings[0])
    facts = {"name": name}
    aliases = [opt for opt in action.option_strings if opt != name]
    if aliases:
        facts["aliases"] = aliases
    if action.nargs == 0:
        facts["type"] = "flag"
    else:
        kind = getattr(action.type, "__name__", None)
        facts["type"] = {**{None: "text", "str": "text", "int": "integer", "float": "float"}, **types}[kind]
    if action.choices:
        facts["type"], facts["choices"] = "choice", [str(choice) for choice in action.choices]
    if isinstance(action, argparse._AppendAction):
        facts["multiple"] = True
    if action.nargs == "?":
        facts["optional"] = True
    if catalogue.plain(action.default) and action.default != argparse.SUPPRESS:
        facts["default"] = action.default
    if isinstance(action, (argparse._HelpAction, argparse._VersionAction)):
        facts["ends"] = True
    return facts

"""Whether hypercorn's own parser takes words after the application."""
import argparse

import hypercorn.__main__ as program

import answering

parsed = []
parse = argparse.ArgumentParser.parse_args


def keep(parser, words):
    parsed[:] = [parse(parser, words)]
    return parsed[0]


argparse.ArgumentParser.parse_args = keep
program.run = lambda config: None


def judge(words):
    try:
        program.main(["module:application", *words])
    except SystemExit as end:
        return "refused" if end.code else "ends"
    except (ValueError, AttributeError, TypeError):
        return "refused"
    # argparse takes the value "--" away and leaves an empty list, on which hypercorn fails later.
    lists = ("binds", "insecure_binds", "quic_binds", "server_names")
    values = vars(parsed[0])
    emptied = any(value == [] for name, value in values.items() if name not in lists) or any([] in values[name] for name in lists)
    return "refused" if emptied else "taken"


answering.answer(judge)

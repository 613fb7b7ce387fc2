"""Whether daphne's own parser takes words after the application."""
from daphne.cli import CommandLineInterface

import answering

parser = CommandLineInterface().parser


def judge(words):
    try:
        arguments = parser.parse_args(["module:application", *words])
    except SystemExit as end:
        return "refused" if end.code else "ends"
    # argparse takes the value "--" away and leaves an empty list, on which daphne fails later.
    values = vars(arguments)
    emptied = any(value == [] for name, value in values.items() if name != "socket_strings") or [] in values["socket_strings"]
    return "taken" if arguments.verbosity in range(4) and not emptied else "refused"


answering.answer(judge)

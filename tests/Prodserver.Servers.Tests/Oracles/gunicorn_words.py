"""Whether gunicorn's own parser and its validators take words after the application."""
from gunicorn.config import Config
from gunicorn.errors import ConfigError

import answering

config = Config()
parser = config.parser()


def judge(words):
    try:
        arguments = parser.parse_args(["module:application", *words])
    except SystemExit as end:
        return "refused" if end.code else "ends"
    try:
        for name, value in vars(arguments).items():
            if value is not None and name != "args":
                config.set(name.lower(), value)
    except (ValueError, TypeError, ConfigError):
        return "refused"
    return "taken"


answering.answer(judge)

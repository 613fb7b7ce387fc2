"""Reads command lines with a server's own parser, and starts nothing.

Standard input: {"server": "uvicorn", "lines": [{"argv": ["app:app", "--port=80"], "environment": {"A": "b"}}, ...]}
Standard output: [null, "what the server says against the second line", ...]
"""
import json
import os
import socket
import sys


class Refused(Exception):
    pass


def uvicorn(argv):
    import click
    from uvicorn.main import main

    # Files and folders of the host are not here: whether they exist is none of the parser's business.
    for parameter in main.params:
        if isinstance(parameter.type, click.Path):
            parameter.type.exists = False
    try:
        main.make_context("uvicorn", list(argv))
    except click.ClickException as fault:
        raise Refused(fault.format_message())
    except click.exceptions.Exit:
        pass


# Users, groups and files of the host are not here either.
GUNICORN_HOST_SETTINGS = {"chdir", "config", "group", "user"}


def gunicorn(argv):
    from gunicorn.config import Config
    from gunicorn.errors import ConfigError

    config = Config("%(prog)s [OPTIONS] [APP_MODULE]", prog="gunicorn")
    parser = config.parser()

    def error(message):
        raise Refused(message)

    parser.error = error
    for key, value in vars(parser.parse_args(argv)).items():
        if value is None or key == "args" or key in GUNICORN_HOST_SETTINGS:
            continue
        try:
            config.set(key.lower(), value)
        except (ValueError, TypeError, AttributeError, ConfigError) as fault:
            raise Refused("%s: %s" % (key, fault))


def waitress(argv):
    import getopt
    from waitress.adjustments import Adjustments

    # Names are looked up on the host, not here.
    socket.getaddrinfo = lambda host, port, *rest: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", int(port)))]
    try:
        options, words = Adjustments.parse_args(list(argv))
        for word in ("help", "call", "app"):
            options.pop(word, None)
        Adjustments(**options)
    except (getopt.GetoptError, ValueError) as fault:
        raise Refused(str(fault))
    if len(words) != 1:
        raise Refused("Specify one application only")


SERVERS = {"uvicorn": uvicorn, "gunicorn": gunicorn, "waitress": waitress}


def verdict(parse, line):
    os.environ.clear()
    os.environ.update(line["environment"])
    try:
        parse(line["argv"])
    except Refused as fault:
        return str(fault)
    except SystemExit as fault:
        return "it ends with exit code %s" % fault.code if fault.code else None
    return None


def main():
    request = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    answers, sys.stdout = sys.stdout, sys.stderr
    parse = SERVERS[request["server"]]
    json.dump([verdict(parse, line) for line in request["lines"]], answers)


main()

"""Whether the parser of celery worker takes words."""
import click
from celery import Celery
from celery.bin.base import CLIContext
from celery.bin.worker import worker

import answering

app = Celery("oracle")


def judge(words):
    try:
        context = worker.make_context("worker", list(words), obj=CLIContext(app=app, no_color=True, workdir=None))
        app.loader.cmdline_config_parser(context.args, "worker")
    except click.exceptions.Exit:
        return "ends"
    except (click.ClickException, KeyError, ValueError, IndexError, AttributeError):  # celery's own message fails on a bad --autoscale
        return "refused"
    return "taken"


answering.answer(judge)

"""Whether uvicorn's own parser takes words after the application: "taken", "refused", or "ends" for help and version."""
import click
from uvicorn.main import main

import answering


def judge(words):
    try:
        main.make_context("uvicorn", ["module:application", *words])
    except click.exceptions.Exit:
        return "ends"
    except click.ClickException:
        return "refused"
    return "taken"


answering.answer(judge)

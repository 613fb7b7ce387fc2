"""True where click takes the value for the type."""
import click

import answering

TYPES = {
    "boolean": click.BOOL,
    "integer": click.INT,
    "float": click.FLOAT,
    "range": click.IntRange(1, 60000),
    "choice": click.Choice(["auto", "mt", "st", "kiss"], case_sensitive=False),
    "exact": click.Choice(["auto", "mt", "st", "kiss"]),
}


def judge(case):
    kind, value = case
    try:
        TYPES[kind].convert(value, None, None)
    except click.UsageError:
        return False
    return True


answering.answer(judge)

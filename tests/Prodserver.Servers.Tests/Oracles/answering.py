"""Reads the cases, answers each, writes the answers; what the judged code itself prints is thrown away."""
import contextlib
import io
import json
import sys


def answer(judge):
    cases = json.load(sys.stdin)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        answers = [judge(case) for case in cases]
    json.dump(answers, sys.stdout)

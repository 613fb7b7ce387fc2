"""What was done to the host: one JSON line a step, each with the hash of the line before, so that a changed or lost line shows."""

import hashlib
import json
import os
import time


class Journal:
    def __init__(self, path):
        self._path = path
        self._run = None

    def open(self, run, about):
        self._run = run
        self.add("start", **about)

    def resume(self, run):
        self._run = run

    def add(self, event, **more):
        entry = {"run": self._run, "event": event, "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), **more, "previous": self._last_hash()}
        handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, json.dumps(entry, sort_keys=True).encode() + b"\n")
            os.fsync(handle)
        finally:
            os.close(handle)

    def entries(self):
        return [json.loads(line) for line in self._lines() if is_whole(line)]

    def fault(self):
        """The number of the first line that does not follow from the one before; None where all do."""
        previous = ""
        for number, line in enumerate(self._lines(), 1):
            if not is_whole(line) or json.loads(line)["previous"] != previous:
                return number
            previous = hashlib.sha256(line).hexdigest()
        return None

    def unfinished(self):
        """The entries of a run that never came to its end; none where the last one did."""
        entries = self.entries()
        if not entries or entries[-1]["event"] == "end":
            return []
        return [entry for entry in entries if entry["run"] == entries[-1]["run"]]

    def _last_hash(self):
        lines = self._lines()
        return hashlib.sha256(lines[-1]).hexdigest() if lines else ""

    def _lines(self):
        try:
            with open(self._path, "rb") as file:
                return file.read().splitlines()
        except FileNotFoundError:
            return []


def is_whole(line):
    try:
        return "previous" in json.loads(line)
    except ValueError:
        return False

"""What a host has: the release that runs, how its units are, and which of its files are no longer as they were put there."""

import hashlib
import os

from installed import UNITS, instance, units_of
from machine import digest
from nginx import FOLDERS


def installed_files(record, identifier):
    """Path and text of every file outside the releases."""
    files = {f"{UNITS}/{instance(name, identifier)}": text for name, text in record["units"].items()}
    site = record["site"]
    if site:
        folder = next((folder for folder in FOLDERS if os.path.isfile(f"{folder}/{site['name']}")), FOLDERS[0])
        files[f"{folder}/{site['name']}"] = site["text"]
    return files


def drift(project, identifier):
    """The files that are not what the release put there, in their order."""
    record = project.record(identifier) if identifier else None
    if record is None:
        return []
    expected = {path: hashlib.sha256(text.encode()).hexdigest() for path, text in installed_files(record, identifier).items()}
    expected.update({os.path.join(project.release(identifier), file["path"]): file["sha256"] for file in record["files"]})
    return [path for path, content in sorted(expected.items()) if digest(path) != content]


def status(machine, project, journal, lock):
    identifier = project.running()
    record = project.record(identifier) if identifier else None
    commits = {entry["release"]: entry["time"] for entry in journal.entries() if entry["event"] == "commit"}
    units = []
    for unit in units_of(record, identifier) if record else []:
        shown = machine.run(["systemctl", "show", "--property=ActiveState,SubState,NRestarts,ActiveEnterTimestamp", unit])
        values = dict(line.split("=", 1) for line in shown.splitlines() if "=" in line)
        units.append({"unit": unit, "state": values.get("ActiveState", "?"), "restarts": int(values.get("NRestarts") or 0), "since": values.get("ActiveEnterTimestamp", "")})
    return {
        "release": identifier,
        "since": commits.get(identifier),
        "units": units,
        "drift": drift(project, identifier),
        "releases": [{"release": item, "since": commits.get(item)} for item in project.known()],
        "holder": lock.holder_in_words() if lock.holder() is not None else None,
        "unfinished": bool(journal.unfinished()) and lock.holder() is None,
        "journalFault": journal.fault(),
    }


def installed(project):
    """The text of every installed file of the running release as the host has it now; None for one that is gone."""
    identifier = project.running()
    record = project.record(identifier) if identifier else None
    texts = {}
    for path in installed_files(record, identifier) if record else {}:
        try:
            with open(path, errors="replace") as file:
                texts[path.replace(f"@{identifier}.", "@.")] = file.read()
        except OSError:
            texts[path.replace(f"@{identifier}.", "@.")] = None
    return texts

"""What comes after the release was accepted on every host: the old one is drained and stopped, and releases beyond those to keep are removed."""

import glob
import os
import time

from installed import UNITS, instance, units_of
from machine import remove
from nginx import leaving_workers


def finish(host):
    """Never undone: the release serves already. What fails is told and left to the next run."""
    retire(host)
    prune(host)


def retire(host):
    before = [identifier for identifier in host.project.known() if identifier != host.identifier and installed(host, identifier)]
    if not before:
        return
    drain(host)
    for identifier in before:
        units = units_of(host.project.record(identifier), identifier)
        host.machine.attempt(["systemctl", "disable", "--quiet", *units])
        code, output = host.machine.attempt(["systemctl", "stop", *units], 3600)
        if code != 0:
            host.wire.say(f"release {identifier} did not stop: {output.strip()}")
        host.machine.attempt(["systemctl", "reset-failed", *units])
        for path in installed(host, identifier):
            remove(path)
        remove(f"/run/{host.project.name}/{identifier}")
        remove(f"{host.project.release(identifier)}/run")
    host.machine.systemctl("daemon-reload")


def installed(host, identifier):
    """The unit files that a release has on the host."""
    record = host.project.record(identifier)
    paths = [f"{UNITS}/{instance(name, identifier)}" for name in record["units"] if "@." in name]
    return [path for path in paths if os.path.exists(path)]


def drain(host):
    """Waits until no worker of nginx has a connection to the old release."""
    seconds = host.record["drain"]
    end = time.monotonic() + seconds
    while leaving_workers(host):
        if time.monotonic() > end:
            host.wire.say(f"connections to the old release are still open after {seconds} s; they are closed now")
            return
        time.sleep(0.05)


def prune(host):
    project = host.project
    known = project.known()
    for identifier in known[:-host.record["keep"]]:
        if identifier != host.identifier and not installed(host, identifier):
            remove(project.release(identifier))
            remove(f"{project.records}/{identifier}.json")
    used = {project.record(identifier)["venv"]["path"] for identifier in project.known()}
    for path in glob.glob(f"{project.root}/shared/venvs/*"):
        if path not in used:
            remove(path)
    remove(project.backups)

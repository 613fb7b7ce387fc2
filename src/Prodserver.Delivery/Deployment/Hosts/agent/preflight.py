"""What has to hold on a host before anything of it is changed. All faults are told at once."""

import os
import re
import shutil
import socket
import sys

import state
import trial
from step import Step
from wire import Refused

ROOM_TO_SPARE = 64 << 20


class Preflight(Step):
    name = "preflight"

    def do(self, request, undo):
        host, record = self.host, self.host.record
        faults = [*self.versions(record["versions"]), *self.secrets(record), *self.room(record), *self.ports(record)]
        faults += [f"{path} is missing: the site needs it" for path in record["certificates"] if not os.path.isfile(path)]
        faults += trial.units(host)
        faults += trial.site(host)
        drift = state.drift(host.project, host.before)
        if drift and not request.get("overwrite"):
            faults.append("changed by hand since the last deployment (--overwrite replaces it): " + ", ".join(drift))
        if faults:
            raise Refused("\n".join(faults))

    def versions(self, needed):
        commands = {"systemd": ["systemctl", "--version"], "nginx": ["nginx", "-v"]}
        for name, words in commands.items():
            if name in needed:
                code, output = self.host.machine.attempt(words)
                found = re.search(r"\d+(\.\d+)*", output) if code == 0 else None
                if found is None:
                    yield f"there is no {name} on the host"
                elif numbers(found[0]) < numbers(needed[name]):
                    yield f"the host has {name} {found[0]}, the artifacts are made for {needed[name]}; say so in prodserver.yaml: versions: {{{name}: \"{found[0]}\"}}"
        if sys.version_info[:2] != numbers(needed["python"])[:2]:
            yield f"the host's python3 is {sys.version_info[0]}.{sys.version_info[1]}, the artifacts are made for {needed['python']}"

    def secrets(self, record):
        """Names only: the values are nobody's business here."""
        path = record["environmentFile"]
        if not record["secrets"]:
            return
        if not os.path.isfile(path):
            yield f"{path} is missing: it holds the values of {', '.join(record['secrets'])}, one NAME=value a line, owned by root with mode 0600"
            return
        if os.stat(path).st_mode & 0o077:
            yield f"{path} can be read by others than root; chmod 0600 {path}"
        with open(path, errors="replace") as file:
            names = set(re.findall(r"(?m)^[ \t]*([A-Za-z_][A-Za-z0-9_]*)=[^\n]", file.read()))
        missing = [name for name in record["secrets"] if name not in names]
        if missing:
            yield f"{path} does not set {', '.join(missing)}"

    def room(self, record):
        needed = sum(file["size"] for file in record["files"]) + ROOM_TO_SPARE
        for path in (self.host.project.releases, record["venv"]["path"]):
            free = shutil.disk_usage(nearest(path)).free
            if free < needed:
                yield f"{path} has room for {free >> 20} MiB, the release needs {needed >> 20}"

    def ports(self, record):
        """Ports that nothing of ours holds yet must be free."""
        if self.host.before is None:
            for port in record["ports"]:
                with socket.socket() as probe:
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                    try:
                        probe.bind(("", port))
                    except OSError as fault:
                        yield f"port {port} can't be bound: {fault.strerror}"


def numbers(version):
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


def nearest(path):
    while not os.path.isdir(path):
        path = os.path.dirname(path)
    return path

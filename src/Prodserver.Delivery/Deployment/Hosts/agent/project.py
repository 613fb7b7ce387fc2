"""Where a project's releases, records and links are on a host."""

import json
import os
import re

from machine import write
from wire import Refused

RELEASE = re.compile(r"[1-9][0-9]{0,8}-[0-9a-f]{12}")


class Project:
    def __init__(self, root, name):
        self.root = root
        self.name = name
        self.current = f"{root}/current"
        self.releases = f"{root}/releases"
        self.state = f"{root}/deploy"
        self.records = f"{self.state}/releases"
        self.backups = f"{self.state}/backup"
        self.lock = f"{self.state}/lock"
        self.journal = f"{self.state}/journal.jsonl"

    def release(self, identifier):
        if not RELEASE.fullmatch(identifier):
            raise Refused(f"{identifier!r} is no release: NUMBER-HASH, such as 12-0a1b2c3d4e5f")
        return f"{self.releases}/{identifier}"

    def running(self):
        """The release that the link current points to; None before the first."""
        if os.path.lexists(self.current) and not os.path.islink(self.current):
            raise Refused(f"{self.current} is no link that a deployment made; move it away first")
        if not os.path.islink(self.current):
            return None
        identifier = os.path.basename(os.readlink(self.current))
        return identifier if RELEASE.fullmatch(identifier) and os.path.isdir(self.release(identifier)) else None

    def record(self, identifier):
        """What a release was made from: its files, units, site and processes; None where nothing is known of it."""
        self.release(identifier)
        try:
            with open(f"{self.records}/{identifier}.json", "rb") as file:
                return json.load(file)
        except FileNotFoundError:
            return None

    def keep_record(self, identifier, record):
        self.release(identifier)
        write(f"{self.records}/{identifier}.json", json.dumps(record, sort_keys=True).encode(), 0o600)

    def known(self):
        """The releases that the host has, the oldest first."""
        names = os.listdir(self.records) if os.path.isdir(self.records) else []
        identifiers = [name[:-5] for name in names if name.endswith(".json") and RELEASE.fullmatch(name[:-5])]
        return sorted((item for item in identifiers if os.path.isdir(self.release(item))), key=lambda item: int(item.split("-")[0]))

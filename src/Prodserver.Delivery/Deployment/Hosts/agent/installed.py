"""Files of the host outside the releases, and the names of a release's own units."""

import os

from machine import digest, remove, write
from step import Step

UNITS = "/etc/systemd/system"


def instance(unit, identifier):
    """The name of a release's own unit: shop-web@.service is shop-web@12-0a1b2c3d4e5f.service for one release."""
    return unit.replace("@.", f"@{identifier}.", 1)


def units_of(record, identifier, kind=None):
    """The instance units of a release, sockets before the services that they start."""
    chosen = [process for process in record["processes"] if kind in (None, process["kind"])]
    return [instance(process["socket"], identifier) for process in chosen if process["socket"]] + [instance(process["service"], identifier) for process in chosen]


class Installed(Step):
    """Files of the host outside the releases, each kept until the run ends so that it can be put back byte for byte."""

    def plan_files(self, paths):
        folder = f"{self.host.project.backups}/{self.host.identifier}-{self.name}"
        files = []
        for number, path in enumerate(paths):
            files.append({"path": path, "kept": f"{folder}/{number}" if os.path.lexists(path) else None})
        return {"folder": folder, "files": files}

    def put(self, undo, contents):
        os.makedirs(undo["folder"], 0o700, exist_ok=True)
        for file in undo["files"]:
            if file["kept"]:
                with open(file["path"], "rb") as now:
                    write(file["kept"], now.read(), os.stat(file["path"]).st_mode & 0o777)
        for file, content in zip(undo["files"], contents):
            if digest(file["path"]) is None or open(file["path"], "rb").read() != content:
                write(file["path"], content)

    def put_back(self, undo):
        for file in undo["files"]:
            if file["kept"] is None:
                remove(file["path"])
            elif os.path.exists(file["kept"]):
                with open(file["kept"], "rb") as kept:
                    content = kept.read()
                with open(file["path"], "rb") as now:
                    is_same = now.read() == content
                if not is_same:
                    write(file["path"], content, os.stat(file["kept"]).st_mode & 0o777)
        remove(undo["folder"])

"""The steps that come before anything runs: the user, the files and the virtual environment."""

import hashlib
import os
import pwd
import shutil

from machine import digest, inner, remove, write
from step import Step
from wire import Refused


class Folders(Step):
    name = "folders"

    def plan(self, request):
        project = self.host.project
        user = self.host.record["user"]
        wanted = [project.root, project.releases, f"{project.root}/shared", f"{project.root}/shared/venvs", f"/etc/{project.name}"]
        return {"made": [path for path in wanted if not os.path.isdir(path)], "user": None if has_user(user) else user}

    def do(self, request, undo):
        for path in undo["made"]:
            os.makedirs(path, 0o755, exist_ok=True)
        if undo["user"]:
            self.host.machine.run(["useradd", "--system", "--home-dir", self.host.project.root, "--shell", "/usr/sbin/nologin", undo["user"]])

    def undo(self, undo):
        if undo["user"] and has_user(undo["user"]):
            self.host.machine.run(["userdel", undo["user"]])
        for path in reversed(undo["made"]):
            if os.path.isdir(path) and not os.listdir(path):
                os.rmdir(path)


class Files(Step):
    """The code: what another release of the host has already is copied, the rest comes over the connection."""

    name = "files"

    def do(self, request, undo):
        folder = f"{self.host.folder}.incoming"
        remove(folder)
        os.makedirs(folder, 0o755)
        lacking = []
        sources = self.sources()
        for file in self.host.record["files"]:
            path = os.path.join(folder, inner(file["path"]))
            os.makedirs(os.path.dirname(path), 0o755, exist_ok=True)
            source = sources.get(file["sha256"])
            if source and digest(source) == file["sha256"]:
                shutil.copyfile(source, path)
                os.chmod(path, 0o755 if file["executable"] else 0o644)
            else:
                lacking.append(file)
        self.host.wire.send(event="lacking", files=[file["path"] for file in lacking])
        for file in lacking:
            self.receive(os.path.join(folder, file["path"]), file)
        os.rename(folder, self.host.folder)
        return {"copied": len(self.host.record["files"]) - len(lacking), "received": len(lacking)}

    def sources(self):
        """Where the host has files of that content."""
        project = self.host.project
        found = {}
        for identifier in project.known():
            if identifier != self.host.identifier:
                for file in project.record(identifier)["files"]:
                    found[file["sha256"]] = os.path.join(project.release(identifier), file["path"])
        return found

    def receive(self, path, file):
        whole = hashlib.sha256()
        left = file["size"]
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600), "wb") as target:
            while left > 0:
                letter, piece = self.host.wire.receive()
                if letter != b"D" or len(piece) > left:
                    raise Refused(f"{file['path']} did not arrive whole")
                whole.update(piece)
                target.write(piece)
                left -= len(piece)
            os.fchmod(target.fileno(), 0o755 if file["executable"] else 0o644)
        if whole.hexdigest() != file["sha256"]:
            raise Refused(f"{file['path']} did not arrive as it was sent")

    def undo(self, undo):
        remove(f"{self.host.folder}.incoming")
        remove(self.host.folder)
        remove(f"{self.host.project.records}/{undo['release']}.json")


class Packages(Step):
    """The virtual environment, which is used again as long as the files that list the packages are the same."""

    name = "packages"

    def plan(self, request):
        virtual = self.host.record["venv"]
        is_ours = virtual["install"] is not None
        return {"made": virtual["path"] if is_ours and not os.path.exists(self.mark(virtual["path"])) else None}

    def do(self, request, undo):
        virtual = self.host.record["venv"]
        if undo["made"] is None:
            if not os.path.exists(f"{virtual['path']}/bin/python") and not os.path.exists(f"{virtual['path']}/bin/python3"):
                raise Refused(f"{virtual['path']} is no virtual environment; prodserver.yaml names it, so that no deployment makes it")
            return {"made": False}
        remove(virtual["path"])
        self.host.machine.run(["python3", "-m", "venv", virtual["path"]], timeout=300)
        for words in virtual["install"]:
            self.host.machine.run(words, timeout=1800, folder=self.host.folder)
        write(self.mark(virtual["path"]), b"")
        return {"made": True}

    def undo(self, undo):
        if undo["made"]:
            remove(undo["made"])

    @staticmethod
    def mark(path):
        return f"{path}/.prodserver-complete"


def has_user(name):
    try:
        pwd.getpwnam(name)
        return True
    except KeyError:
        return False

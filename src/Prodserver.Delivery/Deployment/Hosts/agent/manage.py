"""The steps that run the project's own commands: the database, the static files."""

import os
import shutil

from command import Command


class Manage(Command):
    def manage(self, words, timeout=600):
        return self.run(["python", "manage.py", *words], "manage.py " + " ".join(words), timeout)


class Migrations(Manage):
    """The migrations between what the database has and the release. They are not undone: going back could lose what was written since."""

    name = "migrations"

    def do(self, request, undo):
        pending = [line.split("]", 1)[1].strip() for line in self.manage(["showmigrations", "--plan"]).splitlines() if line.lstrip().startswith("[ ]")]
        for migration in pending:
            self.host.wire.say(f"migration {migration}")
        if pending:
            self.manage(["migrate", "--noinput"], timeout=3600)
        return {"migrations": pending}


class Static(Manage):
    name = "static"

    def do(self, request, undo):
        root = self.host.record["static"]
        if root is None:
            return
        folder = root if root.startswith("/") else os.path.join(self.host.folder, root)
        os.makedirs(folder, 0o755, exist_ok=True)
        shutil.chown(folder, self.host.record["user"], self.host.record["user"])
        self.manage(["collectstatic", "--noinput", "--verbosity=0"])

"""Commands of the project, run on the host as its processes run."""

import json
import os
import re

from machine import remove, tail, write
from step import Step
from wire import Refused

# No word of a command stands in a unit, so that none has to be quoted for systemd. Programs of the virtual environment come first, as in one that is activated.
START = (
    "import json,os,sys;words,more=json.load(open(sys.argv[1]));os.environ.update(more);"
    "os.environ['PATH']=os.path.dirname(sys.executable)+':'+os.environ['PATH'];os.execvp(words[0],words)")


class Command(Step):
    """In a unit with the user, variables, secrets and folders of the processes, taken over word for word."""

    KEPT = ("User", "Group", "WorkingDirectory", "Environment", "EnvironmentFile", "StateDirectory", "StateDirectoryMode", "CacheDirectory", "UMask", "ReadWritePaths")

    def run(self, words, called, timeout=600, variables=None):
        """Runs a command in the release's folder and returns what it printed. Refused where it fails, with the end of what it said."""
        host = self.host
        unit, paths = self.places()
        self.clear(paths)
        os.makedirs(os.path.dirname(paths["unit"]), exist_ok=True)
        write(paths["words"], json.dumps([words, variables or {}]).encode())
        write(paths["unit"], self.unit(paths, timeout).encode())
        try:
            host.machine.systemctl("daemon-reload")
            code, output = host.machine.attempt(["systemctl", "start", unit], timeout + 30)
            if code == 124:
                host.machine.attempt(["systemctl", "stop", unit])
            said = read(paths["log"])
        finally:
            host.machine.attempt(["systemctl", "reset-failed", unit])
            self.clear(paths)
        if code != 0:
            raise Refused(f"{called} failed: {tail(said or output)}")
        return said

    def undo(self, undo):
        """What the command did stays, but it must not go on: it runs for systemd, whoever asked for it may be gone."""
        unit, paths = self.places()
        self.host.machine.attempt(["systemctl", "stop", unit], 150)
        self.host.machine.attempt(["systemctl", "reset-failed", unit])
        self.clear(paths)

    def places(self):
        """The unit's name, and the files for it, for the words and for what the command prints."""
        unit = f"{self.host.project.name}-command@{self.host.identifier}.service"
        return unit, {"unit": f"/run/systemd/system/{unit}", "words": f"/run/{unit}.json", "log": f"{self.host.project.state}/command.log"}

    @staticmethod
    def clear(paths):
        for path in paths.values():
            remove(path)

    def service(self):
        return self.host.record["units"][self.host.record["processes"][0]["service"]].splitlines()

    def program(self):
        """The folder of the virtual environment's programs, as the unit writes it: with its quote, where it has one."""
        return next(re.match(r'ExecStart=("?.*?/bin/)', line)[1] for line in self.service() if line.startswith("ExecStart="))

    def unit(self, paths, timeout):
        kept = [line for line in self.service() if line.split("=", 1)[0] in self.KEPT]
        program = self.program()
        python = "python" + ('"' if program.startswith('"') else "")
        return "\n".join([
            "[Service]", "Type=oneshot", *kept, f'ExecStart={program}{python} -c "{START}" {paths["words"]}',
            f"StandardOutput=file:{paths['log']}", "StandardError=inherit", f"TimeoutStartSec={timeout}", ""])


def read(path):
    try:
        with open(path, errors="replace") as file:
            return file.read()
    except FileNotFoundError:
        return ""

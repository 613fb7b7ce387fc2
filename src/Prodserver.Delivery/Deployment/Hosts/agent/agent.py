"""Does on a host what a deployment asks for, step by step, and puts everything back by itself when whoever deploys is gone."""

import os
import signal
import sys

import state
from finish import finish
from installed import units_of
from journal import Journal
from lock import Lock
from machine import Machine
from project import Project
from step import Host
from wire import OwnerGone, Refused, Wire
import preflight  # noqa: F401 (each of these makes its steps known)
import hooks  # noqa: F401
import manage  # noqa: F401
import prepare  # noqa: F401
import sites  # noqa: F401
import units  # noqa: F401
import workers  # noqa: F401


class Agent:
    def __init__(self, wire):
        self._wire = wire
        self._machine = Machine(wire)
        self._is_open = False
        self._is_committed = False

    def work(self):
        try:
            while True:
                request = self._wire.request()
                try:
                    result = getattr(self, "do_" + request["op"])(request)
                    self._wire.send(event="done", number=request["number"], result=result)
                except Refused as refusal:
                    self._wire.send(event="failed", number=request["number"], message=str(refusal))
                except OSError as fault:
                    self._wire.send(event="failed", number=request["number"], message=f"{fault.filename or 'the host'}: {fault.strerror}")
                if request["op"] == "end":
                    return
        except OwnerGone:
            self.settle()

    def do_begin(self, request):
        """Takes the lock, and puts back what a run that never ended has left."""
        self._wire.lease = request["lease"]
        project = self.open(request)
        os.makedirs(project.records, 0o700, exist_ok=True)
        os.chmod(project.state, 0o700)
        self._machine.kept = (self._lock.take(request["owner"], request["lockWait"], self._wire.say),)
        found = self.recover()
        self._host.before = project.running()
        self._owner = request["owner"]
        return {
            "found": found, "running": self._host.before, "known": project.known(),
            "last": max([int(entry["release"].split("-")[0]) for entry in self._journal.entries() if entry.get("release")] + [0]),
            "drift": state.drift(project, self._host.before),
            "sound": self.is_sound(), "previous": self.previous(),
        }

    def do_release(self, request):
        """Names the release that the following steps are about; with a record for one that comes, without for one that the host has."""
        host = self._host
        host.project.release(request["release"])
        host.identifier = request["release"]
        if "record" in request:
            host.record = request["record"]
        else:
            host.record = host.project.record(request["release"])
            if host.record is None or not os.path.isdir(host.folder):
                raise Refused(f"the host has no release {request['release']}; it has {', '.join(host.project.known()) or 'none'}")
        self._journal.open(self._owner["run"], {"release": request["release"], "before": host.before, "what": request["what"]})
        self._is_open = True
        if "record" in request:
            host.project.keep_record(host.identifier, host.record)
        host.facts = {
            "PROJECT": host.project.name, "ENVIRONMENT": host.record["environment"], "HOST": self._owner["host"], "RELEASE": host.identifier, "BEFORE": host.before or "",
            "FOLDER": host.folder, "ACTION": request["what"], "WHO": self._owner["who"], "REASON": self._owner["why"] or "",
        }
        return {"hooks": sorted(host.record.get("hooks", {}))}

    def do_step(self, request):
        if not self._is_open:
            raise Refused("no release is named")
        return self._host.run_step(request["step"], request)

    def do_commit(self, request):
        self._journal.add("commit", release=self._host.identifier)
        self._is_committed = True

    def do_finish(self, request):
        finish(self._host)

    def do_undo(self, request):
        return {"faults": self.undo()}

    def do_end(self, request):
        if self._is_open:
            self._journal.add("end", outcome="released" if self._is_committed else "undone")
            self._is_open = False
        if hasattr(self, "_lock"):
            self._lock.leave()

    def do_status(self, request):
        return state.status(self._machine, self.open(request), self._journal, self._lock)

    def do_installed(self, request):
        return state.installed(self.open(request))

    def do_unlock(self, request):
        self.open(request)
        return {"message": self._lock.end_holder()}

    def do_logs(self, request):
        project = self.open(request)
        words = [word for name in request["units"] for word in ("--unit", name.replace("@.", "@*."))]
        return {"text": self._machine.run(["journalctl", "--quiet", "--no-pager", "--output=short-iso", f"--lines={int(request['lines'])}", *words])}

    def open(self, request):
        project = Project(request["root"], request["name"])
        self._journal = Journal(project.journal)
        self._lock = Lock(project.lock)
        self._host = Host(self._machine, self._wire, project, self._journal)
        return project

    def previous(self):
        """The newest release before the running one that was accepted and is still there."""
        host = self._host
        accepted = {entry["release"] for entry in self._journal.entries() if entry["event"] == "commit"}
        number = int(host.before.split("-")[0]) if host.before else 0
        known = [item for item in host.project.known() if item in accepted and int(item.split("-")[0]) < number]
        return known[-1] if known else None

    def is_sound(self):
        """True where every process of the running release is up."""
        host = self._host
        record = host.project.record(host.before) if host.before else None
        return record is not None and all(
            self._machine.attempt(["systemctl", "is-active", "--quiet", unit])[0] == 0 for unit in units_of(record, host.before))

    def recover(self):
        entries = self._journal.unfinished()
        if not entries:
            return None
        start = entries[0]
        self._journal.resume(start["run"])
        last = next((entry["step"] for entry in reversed(entries) if entry["event"] == "begin"), None)
        about = f"run {start['run']} of {start['time']} had ended in the midst of {last or 'its beginning'} of release {start['release']}"
        if any(entry["event"] == "commit" for entry in entries):
            self._host.identifier = start["release"]
            self._host.record = self._host.project.record(start["release"])
            finish(self._host)
            self._journal.add("end", outcome="released")
            return about + "; the release had been accepted, and the one before it is stopped now"
        faults = self._host.undo_steps(entries)
        self._journal.add("end", outcome="undone")
        return about + "; it has been undone" + ("".join(f"\n{fault}" for fault in faults))

    def undo(self):
        return self._host.undo_steps(self._journal.unfinished()) if self._is_open else []

    def settle(self):
        """Nobody is there any more to say what to do: an accepted release is finished, any other undone."""
        self._wire.undo_alone()
        if self._is_open:
            if self._is_committed:
                finish(self._host)
            else:
                self.undo()
            self.do_end({})


def main():
    wire = Wire(sys.stdin.buffer, sys.stdout.buffer)
    signal.signal(signal.SIGTERM, lambda number, frame: wire.lose())
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    os.umask(0o022)
    wire.open()
    Agent(wire).work()


main()

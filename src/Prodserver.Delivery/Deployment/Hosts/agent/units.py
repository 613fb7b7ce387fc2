"""The steps that start a release beside the one that serves: its units, its instances, and their health."""

import os

import health
from installed import UNITS, Installed, instance, units_of
from machine import remove, tail
from step import Step
from trial import refused
from wire import Refused


class Units(Installed):
    name = "units"

    def plan(self, request):
        return self.plan_files([f"{UNITS}/{instance(name, self.host.identifier)}" for name in sorted(self.host.record["units"])])

    def do(self, request, undo):
        units = self.host.record["units"]
        self.put(undo, [units[name].encode() for name in sorted(units)])
        self.host.machine.systemctl("daemon-reload")
        faults = refused(self.host, [os.path.basename(file["path"]) for file in undo["files"]])
        if faults:
            raise Refused("systemd refuses a unit: " + "\n".join(faults))

    def undo(self, undo):
        self.put_back(undo)
        self.host.machine.systemctl("daemon-reload")


class Start(Step):
    """The processes that listen on a socket of their release, beside those that serve."""

    name = "start"

    def do(self, request, undo):
        host = self.host
        remove(f"{host.folder}/run")
        os.symlink(host.socket_folder, f"{host.folder}/run")
        units = units_of(host.record, host.identifier, "beside")
        if units:
            code, output = host.machine.attempt(["systemctl", "start", *units], 150)
            if code != 0:
                raise Refused(health.with_journal(host, units, tail(output)))

    def undo(self, undo):
        host = self.host
        if host.record:
            units = units_of(host.record, host.identifier)
            host.machine.attempt(["systemctl", "stop", *units], 150)
            host.machine.attempt(["systemctl", "reset-failed", *units])
        remove(host.socket_folder)
        remove(f"{host.folder}/run")


class Health(Step):
    name = "health"

    def do(self, request, undo):
        for process in self.host.record["processes"]:
            if process["kind"] == "beside":
                health.wait_for_process(self.host, process)

"""The step that replaces what can't run twice."""

import time

import health
from installed import instance, units_of
from machine import tail
from step import Step
from wire import Refused


class Workers(Step):
    """Processes that can't run twice: the old ones are stopped when they have finished what they do, then the new ones are started, in the order of the config."""

    name = "workers"

    def plan(self, request):
        before = self.host.before
        record = self.host.project.record(before) if before and before != self.host.identifier else None
        target = f"{self.host.project.name}.target"
        return {
            "stopped": units_of(record, before, "restart") if record else [],
            "target": target if self.host.machine.attempt(["systemctl", "is-active", "--quiet", target])[0] != 0 else None,
        }

    def do(self, request, undo):
        host = self.host
        for unit in undo["stopped"]:
            host.machine.systemctl("stop", unit, timeout=3600)
        units = units_of(host.record, host.identifier, "restart")
        for unit in units:
            code, output = host.machine.attempt(["systemctl", "start", unit], 150)
            if code != 0:
                raise Refused(health.with_journal(host, [unit], tail(output)))
        time.sleep(2 if units else 0)
        for process in host.record["processes"]:
            if process["kind"] == "restart":
                health.check_running(host, instance(process["service"], host.identifier))
        if undo["target"]:
            host.machine.systemctl("start", undo["target"])

    def undo(self, undo):
        host = self.host
        if undo["target"]:
            host.machine.attempt(["systemctl", "stop", undo["target"]], 150)
        if host.record:
            host.machine.attempt(["systemctl", "stop", *units_of(host.record, host.identifier, "restart")], 3600)
        if undo["stopped"]:
            host.machine.systemctl("start", *undo["stopped"])

"""The steps that bring a release into service: its units, its instance beside the old one, its health, the site, the switch, and what can't run twice."""

import os
import time

import health
from machine import digest, link, remove, tail, write
from step import Step
from wire import Refused

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


class Units(Installed):
    name = "units"

    def plan(self, request):
        return self.plan_files([f"{UNITS}/{instance(name, self.host.identifier)}" for name in sorted(self.host.record["units"])])

    def do(self, request, undo):
        units = self.host.record["units"]
        self.put(undo, [units[name].encode() for name in sorted(units)])
        self.host.machine.systemctl("daemon-reload")
        names = [os.path.basename(file["path"]) for file in undo["files"]]
        code, output = self.host.machine.attempt(["systemd-analyze", "verify", "--man=no", *names])
        ours = [line for line in output.splitlines() if self.host.project.name in line]
        if code != 0 and ours:
            raise Refused("systemd refuses a unit: " + tail("\n".join(ours)))

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


class Site(Installed):
    """The file of nginx, where the host's nginx includes sites from."""

    name = "site"

    def plan(self, request):
        site = self.host.record["site"]
        return self.plan_files([f"{self.folder()}/{site['name']}"] if site else [])

    def do(self, request, undo):
        if undo["files"]:
            self.put(undo, [self.host.record["site"]["text"].encode()])
            code, output = self.host.machine.attempt(["nginx", "-t"])
            if code != 0:
                raise Refused("nginx refuses the site: " + tail(output))

    def undo(self, undo):
        """Comes after the link points back: from the reload on, no worker of nginx has a connection to the release that goes."""
        self.put_back(undo)
        if undo["files"]:
            reload_nginx(self.host)

    def folder(self):
        included = self.host.machine.run(["nginx", "-T"])
        for folder in ("/etc/nginx/sites-enabled", "/etc/nginx/conf.d", "/etc/nginx/http.d"):
            if f"include {folder}/" in included and os.path.isdir(folder):
                return folder
        raise Refused("nginx includes neither /etc/nginx/sites-enabled nor /etc/nginx/conf.d; include one of them in its http block")


class Switch(Step):
    """The link current, which nginx's upstreams go through, and a graceful reload, after which no worker of nginx knows the old release."""

    name = "switch"

    def plan(self, request):
        host = self.host
        units = [instance(name, host.identifier) for name in sorted(host.record["units"])]
        return {
            "from": os.readlink(host.project.current) if os.path.islink(host.project.current) else None,
            "enabled": [unit for unit in units if host.machine.attempt(["systemctl", "is-enabled", "--quiet", unit])[0] != 0],
        }

    def do(self, request, undo):
        host = self.host
        if undo["enabled"]:
            host.machine.systemctl("enable", "--quiet", *undo["enabled"])
        if undo["from"]:
            self.keep_removed_sockets(os.path.join(undo["from"], "run"))
        link(host.project.current, host.folder)
        if host.record["site"]:
            reload_nginx(host)

    def keep_removed_sockets(self, before):
        """A process that the release has no more is still asked for until nginx has read its new site."""
        if os.path.isdir(before):
            for name in os.listdir(before):
                path = f"{self.host.socket_folder}/{name}"
                if name.endswith(".sock") and not os.path.lexists(path):
                    os.symlink(f"{os.path.realpath(before)}/{name}", path)

    def undo(self, undo):
        host = self.host
        if undo["from"] is None:
            remove(host.project.current)
        elif not os.path.islink(host.project.current) or os.readlink(host.project.current) != undo["from"]:
            link(host.project.current, undo["from"])
        if undo["enabled"]:
            host.machine.attempt(["systemctl", "disable", "--quiet", *undo["enabled"]])


class Visit(Step):
    name = "visit"

    def do(self, request, undo):
        visit = self.host.record["visit"]
        if visit:
            health.wait_for_site(self.host, visit)


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


def reload_nginx(host, patience=15):
    """Reloads, and waits until new workers take the connections."""
    if host.machine.attempt(["systemctl", "is-active", "--quiet", "nginx"])[0] != 0:
        host.machine.systemctl("start", "nginx")
        return
    before = nginx_workers(host)
    host.machine.systemctl("reload", "nginx")
    end = time.monotonic() + patience
    while before and any(not is_leaving(worker) for worker in before):
        if time.monotonic() > end:
            raise Refused("nginx goes on with its old configuration; its error log says why")
        time.sleep(0.02)


def nginx_workers(host):
    master = host.machine.run(["systemctl", "show", "--property=MainPID", "--value", "nginx"]).strip()
    try:
        with open(f"/proc/{master}/task/{master}/children") as file:
            return [worker for worker in file.read().split() if not is_leaving(worker)]
    except OSError:
        return []


def is_leaving(worker):
    """True for a worker that takes no connections any more, or is gone."""
    try:
        with open(f"/proc/{worker}/cmdline", "rb") as file:
            title = file.read()
        return b"shutting down" in title or not title
    except OSError:
        return True

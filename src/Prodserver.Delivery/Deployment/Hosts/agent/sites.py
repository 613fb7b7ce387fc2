"""The steps that bring visitors to a release: the site, the switch, and a look from outside."""

import os

import health
from installed import Installed, instance
from machine import link, remove, tail
from nginx import reload_nginx, site_folder
from step import Step
from wire import Refused


class Site(Installed):
    """The file of nginx, where the host's nginx includes sites from."""

    name = "site"

    def plan(self, request):
        site = self.host.record["site"]
        return self.plan_files([f"{site_folder(self.host)}/{site['name']}"] if site else [])

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

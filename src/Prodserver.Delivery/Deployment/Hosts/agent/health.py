"""Asks a process whether it is well, the way nginx would ask it, and says why it is not."""

import http.client
import socket
import ssl
import time

from wire import Refused


class UnixConnection(http.client.HTTPConnection):
    def __init__(self, path, timeout):
        super().__init__("localhost", timeout=timeout)
        self._path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


class LocalSite(http.client.HTTPConnection):
    """nginx of this host, asked under the name of the site whatever the name resolves to."""

    def __init__(self, name, tls, timeout):
        super().__init__("127.0.0.1", 443 if tls else 80, timeout=timeout)
        self._name = name
        self._tls = tls

    def connect(self):
        super().connect()
        if self._tls:
            context = ssl.create_default_context()
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            self.sock = context.wrap_socket(self.sock, server_hostname=self._name)


def wait_for_process(host, process):
    """Waits until the process answers well; with no path to ask for, until it takes a connection."""
    unit = process["service"].replace("@.", f"@{host.identifier}.", 1)
    path = f"{host.socket_folder}/{process['name']}.sock"
    seconds = host.record["healthTimeout"]
    fault = "it was not asked"
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        host.wire.check()
        fault = ask(UnixConnection(path, 5), process["health"])
        if fault is None and process["health"] is None:
            check_running(host, unit)
        if fault is None:
            return
        if has_failed(host, unit):
            raise Refused(with_journal(host, [unit], f"{process['name']} of the new release does not stay up"))
        time.sleep(0.1)
    raise Refused(with_journal(host, [unit], f"{process['name']} of the new release is not healthy within {seconds} s: {fault}"))


def wait_for_site(host, visit):
    fault = "it was not asked"
    end = time.monotonic() + 15
    while time.monotonic() < end:
        fault = ask(LocalSite(visit["headers"]["Host"], visit["tls"], 5), visit)
        if fault is None:
            return
        time.sleep(0.1)
    raise Refused(f"the site does not answer well through nginx: {fault}")


def ask(connection, health):
    """What is wrong with the answer; None where nothing is."""
    try:
        if health is None:
            connection.connect()
            return None
        connection.request("GET", health["path"], headers=health["headers"])
        status = connection.getresponse().status
        return None if 200 <= status < 400 else f"GET {health['path']} for {health['headers']['Host']} is answered with {status}"
    except (OSError, http.client.HTTPException) as fault:
        return f"{type(fault).__name__}: {fault}"
    finally:
        connection.close()


def has_failed(host, unit):
    """True where the process has ended since its release was started: systemd starts it again and again."""
    shown = host.machine.run(["systemctl", "show", "--property=NRestarts,ActiveState", unit])
    values = dict(line.split("=", 1) for line in shown.splitlines() if "=" in line)
    return values.get("ActiveState") == "failed" or int(values.get("NRestarts") or 0) > 2


def check_running(host, unit):
    shown = host.machine.run(["systemctl", "show", "--property=NRestarts,ActiveState", unit])
    values = dict(line.split("=", 1) for line in shown.splitlines() if "=" in line)
    if values.get("ActiveState") != "active" or int(values.get("NRestarts") or 0) > 0:
        raise Refused(with_journal(host, [unit], f"{unit} does not stay up"))


def with_journal(host, units, message):
    """A message with the last lines that the units wrote, which tell the cause."""
    words = [word for unit in units for word in ("--unit", unit)]
    code, lines = host.machine.attempt(["journalctl", "--quiet", "--no-pager", "--output=cat", "--lines=8", *words])
    return f"{message}\n{lines.strip()}" if code == 0 and lines.strip() else message

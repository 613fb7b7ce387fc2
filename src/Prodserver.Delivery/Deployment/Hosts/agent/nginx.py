"""nginx of the host: where it includes sites from, its graceful reload, and which of its workers leave."""

import os
import time

from wire import Refused

FOLDERS = ("/etc/nginx/sites-enabled", "/etc/nginx/conf.d", "/etc/nginx/http.d")


def site_folder(host):
    """The folder that nginx includes sites from. Refused where there is none."""
    included = host.machine.run(["nginx", "-T"])
    for folder in FOLDERS:
        if f"include {folder}/" in included and os.path.isdir(folder):
            return folder
    raise Refused("nginx includes neither /etc/nginx/sites-enabled nor /etc/nginx/conf.d; include one of them in its http block")


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
    return [worker for worker in children(host) if not is_leaving(worker)]


def leaving_workers(host):
    return [worker for worker in children(host) if is_leaving(worker) and os.path.exists(f"/proc/{worker}")]


def children(host):
    master = host.machine.run(["systemctl", "show", "--property=MainPID", "--value", "nginx"]).strip()
    try:
        with open(f"/proc/{master}/task/{master}/children") as file:
            return file.read().split()
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

"""What systemd and nginx say of a release's files before anything of the host is changed."""

import os
import shutil
import tempfile

from installed import instance
from nginx import site_folder
from wire import Refused


def units(host):
    """Faults of the units, together with whatever the host has of drop-ins for them."""
    with tempfile.TemporaryDirectory(prefix="prodserver-", dir="/run") as folder:
        names = []
        for name, text in sorted(host.record["units"].items()):
            names.append(f"{folder}/{instance(name, host.identifier)}")
            with open(names[-1], "w") as file:
                file.write(text)
        # The programs of a release that is not there yet.
        return [f"systemd refuses a unit: {line}" for line in refused(host, names) if "is not executable" not in line]


def refused(host, names):
    """What systemd says of units where it would not load one of them."""
    units = [os.path.basename(name) for name in names]
    code, output = host.machine.attempt(["systemd-analyze", "verify", "--man=no", *names])
    return [line.strip() for line in output.splitlines() if any(unit in line for unit in units)] if code != 0 else []


def site(host):
    """Faults of the site among all that the host's nginx has; a namespace of its own shows nginx the new file where it would be."""
    wanted = host.record["site"]
    if not wanted:
        return []
    code, output = host.machine.attempt(["nginx", "-t"])
    if code != 0:
        return ["the host's nginx refuses its own configuration, before anything was changed: " + output.strip().splitlines()[0]]
    try:
        place = site_folder(host)
    except Refused as refusal:
        return [str(refusal)]
    with tempfile.TemporaryDirectory(prefix="prodserver-", dir="/run") as folder:
        copy = f"{folder}/sites"
        shutil.copytree(place, copy, symlinks=True)
        path = f"{copy}/{wanted['name']}"
        if os.path.lexists(path):
            os.unlink(path)
        with open(path, "w") as file:
            file.write(wanted["text"])
        code, output = host.machine.attempt(["unshare", "--mount", "sh", "-c", 'mount --bind "$1" "$2" && exec nginx -t', "sh", copy, place])
    return [f"nginx refuses the site: {line}" for line in output.splitlines() if "[emerg]" in line or "mount:" in line] if code != 0 else []

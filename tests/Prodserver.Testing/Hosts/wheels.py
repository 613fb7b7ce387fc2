"""Makes a wheel of every Python distribution that a Debian system has installed, so that pip can install them elsewhere without an index.

Debian's packaging takes requirements out of a distribution's own metadata and makes them dependencies of the package; here they are put back.

Arguments: the root folder of the Debian system, the folder for the wheels.
"""

import base64
import hashlib
import pathlib
import re
import sys
import zipfile

MODULES = "/usr/lib/python3/dist-packages/"
INFORMATION = re.compile(re.escape(MODULES) + r"([^/]+)-([^/-]+)\.(?:egg|dist)-info")


def dependencies(root):
    """The names in the field Depends of every package."""
    for stanza in (root / "var/lib/dpkg/status").read_text().split("\n\n"):
        fields = dict(re.findall(r"^(Package|Depends): (.*)$", stanza, re.MULTILINE))
        if fields:
            yield fields["Package"], re.findall(r"(?:^|[,|]) *([a-z0-9.+-]+)", fields.get("Depends", ""))


def distributions(root):
    """Package, name, version, folder of metadata and files of every distribution."""
    for listing in sorted((root / "var/lib/dpkg/info").glob("*.list")):
        paths = listing.read_text().splitlines()
        found = next(filter(None, map(INFORMATION.fullmatch, paths)), None)
        if found:
            files = [path for path in paths if path.startswith(MODULES) and not INFORMATION.match(path) and (root / path[1:]).is_file()]
            yield listing.name.removesuffix(".list").split(":")[0], found[1], found[2], root / found[0][1:], files


def write(root, wheel, contents):
    record = ""
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, content in contents:
            archive.writestr(name, content)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
            record += f'"{name}",sha256={digest},{len(content)}\n'
        name = wheel.name.rsplit("-", 3)[0] + ".dist-info/RECORD"
        archive.writestr(name, record + f"{name},,\n")


def main(root, wheels):
    needs = dict(dependencies(root))
    found = list(distributions(root))
    names = {package: name for package, name, *_ in found}
    for package, name, version, information, files in found:
        label = f"{re.sub(r'[-.]+', '_', name)}-{version}"
        required = sorted(names[need] for need in needs[package] if need in names)
        metadata = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {need}" for need in required)]
        entries = information / "entry_points.txt"
        contents = [(path.removeprefix(MODULES), (root / path[1:]).read_bytes()) for path in files]
        contents.append((f"{label}.dist-info/METADATA", "\n".join([*metadata, "", ""]).encode()))
        contents.append((f"{label}.dist-info/WHEEL", b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"))
        if entries.is_file():
            contents.append((f"{label}.dist-info/entry_points.txt", entries.read_bytes()))
        write(root, wheels / f"{label}-py3-none-any.whl", contents)


main(*map(pathlib.Path, sys.argv[1:]))

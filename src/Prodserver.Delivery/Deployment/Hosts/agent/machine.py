"""What every step does to a host: run programs, and read, write and remove files so that each change is whole or not there."""

import hashlib
import os
import shutil
import subprocess

from wire import Refused


class Machine:
    """
    Programs of the host, run without a shell and killed when the owner of the deployment is gone. They keep the lock as well, so that nobody else begins while one
    of them goes on after this program was killed.
    """

    def __init__(self, wire):
        self._wire = wire
        self.kept = ()

    def run(self, words, timeout=60, folder="/", quiet=False):
        """Runs a program and returns what it printed. Refused where it fails, with the end of what it said."""
        code, output = self.attempt(words, timeout, folder)
        if code != 0:
            raise Refused(f"{describe(words)} ended with {code}: {tail(output)}" if not quiet else tail(output))
        return output

    def attempt(self, words, timeout=60, folder="/"):
        """Runs a program and returns its exit code and what it printed, standard error included."""
        self._wire.check()
        environment = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/root"}
        try:
            child = subprocess.Popen(
                words, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True, pass_fds=self.kept)
        except OSError as fault:
            return 127, f"{words[0]} can't be run: {fault.strerror}"
        self._wire.hold(child)
        try:
            output = child.communicate(timeout=timeout)[0]
        except subprocess.TimeoutExpired:
            child.kill()
            return 124, tail(child.communicate()[0].decode(errors="replace")) + f"\nit did not end within {timeout} s"
        finally:
            self._wire.hold(None)
        self._wire.check()
        return child.returncode, output.decode(errors="replace")

    def systemctl(self, *words, timeout=150):
        return self.run(["systemctl", *words], timeout)


def describe(words):
    return " ".join(word if len(word) <= 60 else word[:57] + "..." for word in words[:6]) + (" ..." if len(words) > 6 else "")


def tail(text, lines=12):
    return "\n".join(text.strip().splitlines()[-lines:])


def digest(path):
    """The SHA-256 of a file's bytes; None where there is no such regular file."""
    if os.path.islink(path) or not os.path.isfile(path):
        return None
    whole = hashlib.sha256()
    with open(path, "rb") as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            whole.update(piece)
    return whole.hexdigest()


def write(path, content, mode=0o644):
    """Puts a file in place at once: readers see the old bytes or the new."""
    beside = f"{path}.prodserver-new"
    with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600), "wb") as file:
        file.write(content)
        os.fchmod(file.fileno(), mode)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)


def link(path, target):
    """Points a symbolic link somewhere else at once."""
    beside = f"{path}.prodserver-new"
    remove(beside)
    os.symlink(target, beside)
    os.replace(beside, path)
    sync(os.path.dirname(path))


def sync(folder):
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove(path):
    """Removes a file, link or folder that may be gone already; links are not followed."""
    if os.path.islink(path) or os.path.isfile(path):
        os.unlink(path)
    elif os.path.isdir(path):
        shutil.rmtree(path)


def inner(path):
    """A relative path that stays in its folder. Refused where it does not."""
    parts = path.split("/")
    if path.startswith("/") or "\0" in path or any(part in ("", ".", "..") for part in parts):
        raise Refused(f"the path {path!r} leaves its folder")
    return path

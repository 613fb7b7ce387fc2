"""One deployment at a time: a lock of the kernel, which ends with its holder, and beside it a note of who that is."""

import fcntl
import json
import os
import signal
import time

from wire import Refused


class Lock:
    def __init__(self, path):
        self._path = path
        self._handle = None

    def take(self, owner, wait, say):
        """Takes the lock and returns its handle. Refused where another holds it for longer than is waited."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        end = time.monotonic() + wait
        is_told = False
        while not try_lock(handle):
            if time.monotonic() >= end:
                os.close(handle)
                raise Refused(f"{self.holder_in_words()}; wait for it with --lock-wait=SECONDS, or end it with --target=Unlock")
            if not is_told:
                say(f"waiting: {self.holder_in_words()}")
                is_told = True
            time.sleep(0.2)
        os.ftruncate(handle, 0)
        note = {**owner, "process": os.getpid(), "since": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
        os.pwrite(handle, json.dumps(note).encode(), 0)
        self._handle = handle
        return handle

    def leave(self):
        if self._handle is not None:
            os.ftruncate(self._handle, 0)
            os.close(self._handle)
            self._handle = None

    def holder(self):
        """The note of whoever holds the lock now; None where nobody does."""
        if not os.path.exists(self._path):
            return None
        handle = os.open(self._path, os.O_RDWR)
        try:
            return None if try_lock(handle) else json.loads(os.pread(handle, 65536, 0) or b"{}")
        finally:
            os.close(handle)

    def holder_in_words(self):
        note = self.holder() or {}
        why = f", {note['why']}" if note.get("why") else ""
        return f"{note.get('who', 'somebody')} has been deploying since {note.get('since', 'a moment ago')} (run {note.get('run', '?')}{why})"

    def end_holder(self):
        """Asks the holder to undo what it did and leave; where it does not within half a minute, it is killed and the next run undoes."""
        note = self.holder()
        if note is None:
            return "nobody is deploying: there is no lock to break"
        who = self.holder_in_words()
        for number, patience in ((signal.SIGTERM, 30), (signal.SIGKILL, 5)):
            try:
                os.kill(note["process"], number)
            except ProcessLookupError:
                pass
            end = time.monotonic() + patience
            while time.monotonic() < end:
                if self.holder() is None:
                    return f"the lock is broken: {who}" + ("" if number == signal.SIGTERM else "; it had to be killed, the next deployment puts back what it left")
                time.sleep(0.1)
        raise Refused(f"the lock can't be broken: {who}")


def try_lock(handle):
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False

"""The connection to whoever deploys: frames in both directions, and the lease that says whether there still is anybody.

A frame is a letter, four bytes of length (big-endian) and that many bytes: J is JSON, D is a piece of a file, B is a beat that keeps the lease.
"""

import json
import os
import queue
import signal
import struct
import threading
import time


class OwnerGone(Exception):
    """Whoever deploys has closed the connection or has not been heard of for the length of the lease."""


class Refused(Exception):
    """A step can't be done, for the reason that the message says to people."""


class Wire:
    def __init__(self, source, sink):
        self._source = source
        self._sink = sink
        self._frames = queue.Queue(maxsize=16)
        self._heard = time.monotonic()
        self._lock = threading.Lock()
        self._child = None
        self._is_undoing = False
        self.gone = threading.Event()
        self.lease = 60

    def open(self):
        for work in (self._read, self._watch):
            threading.Thread(target=work, daemon=True).start()

    def receive(self):
        """The next frame: its letter and its bytes."""
        while True:
            try:
                return self._frames.get(timeout=0.2)
            except queue.Empty:
                if self.gone.is_set():
                    raise OwnerGone() from None

    def request(self):
        letter, body = self.receive()
        if letter != b"J":
            raise Refused("a request was expected")
        return json.loads(body.decode())

    def send(self, **message):
        body = json.dumps(message).encode()
        try:
            self._sink.write(b"J" + struct.pack(">I", len(body)) + body)
            self._sink.flush()
        except OSError:
            self.lose()

    def say(self, text):
        self.send(event="line", text=text)

    def hold(self, child):
        """Names the process that is killed when the owner is lost; None for no more."""
        with self._lock:
            self._child = child
        if child is not None and self.gone.is_set():
            self.lose()

    def undo_alone(self):
        """From now on, what runs is not stopped for the lack of an owner."""
        with self._lock:
            self._is_undoing = True

    def check(self):
        if self.gone.is_set() and not self._is_undoing:
            raise OwnerGone()

    def _read(self):
        try:
            while True:
                head = self._exactly(5)
                body = self._exactly(struct.unpack(">I", head[1:])[0])
                self._heard = time.monotonic()
                if head[:1] != b"B":
                    self._frames.put((head[:1], body))
        except (EOFError, OSError):
            self.lose()

    def _exactly(self, count):
        read = b""
        while len(read) < count:
            piece = self._source.read(count - len(read))
            if not piece:
                raise EOFError()
            read += piece
            self._heard = time.monotonic()
        return read

    def _watch(self):
        while not self.gone.wait(1):
            if time.monotonic() - self._heard > self.lease:
                self.lose()

    def lose(self):
        """Ends what runs: whoever deploys is gone, or another has broken the lock."""
        self.gone.set()
        with self._lock:
            if self._child is not None and not self._is_undoing:
                try:
                    os.killpg(self._child.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass

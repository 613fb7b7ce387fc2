"""The first of the agent that runs: takes its modules from the connection, so that the host keeps nothing of it."""

import importlib.abc
import importlib.util
import json
import sys


class Modules(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, sources):
        self._sources = sources

    def find_spec(self, name, path, target=None):
        return importlib.util.spec_from_loader(name, self) if name in self._sources else None

    def exec_module(self, module):
        source = self._sources[module.__name__]
        exec(compile(source, module.__name__ + ".py", "exec"), module.__dict__)


sys.meta_path.insert(0, Modules(json.loads(sys.stdin.buffer.readline())))
importlib.import_module("agent")

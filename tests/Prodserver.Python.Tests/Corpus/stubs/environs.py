"""Stands in for environs: typed readers, prefixes and env files."""

import contextlib
import datetime
import json
import logging
import os
import pathlib
import urllib.parse

MISSING = object()


class EnvError(ValueError):
    __module__ = "environs.exceptions"


class EnvValidationError(EnvError):
    __module__ = "environs.exceptions"


def boolean(text):
    if text.lower() in ("t", "true", "y", "yes", "on", "1"):
        return True
    if text.lower() in ("f", "false", "n", "no", "off", "0"):
        return False
    raise ValueError(text)


class Env:
    def __init__(self):
        self._prefix = ""

    def _read(self, name, default, parse):
        name = self._prefix + name
        if name not in os.environ:
            if default is MISSING:
                raise EnvError(f'Environment variable "{name}" not set')
            return default
        return parse(os.environ[name])

    def __call__(self, name, default=MISSING):
        return self._read(name, default, str)

    str = __call__

    def int(self, name, default=MISSING):
        return self._read(name, default, int)

    def float(self, name, default=MISSING):
        return self._read(name, default, float)

    def bool(self, name, default=MISSING):
        return self._read(name, default, boolean)

    def json(self, name, default=MISSING):
        return self._read(name, default, json.loads)

    def path(self, name, default=MISSING):
        return self._read(name, default, pathlib.Path)

    def url(self, name, default=MISSING):
        return self._read(name, default, urllib.parse.urlparse)

    def timedelta(self, name, default=MISSING):
        return self._read(name, default, lambda text: datetime.timedelta(seconds=int(text)))

    def log_level(self, name, default=MISSING):
        return self._read(name, default, lambda text: int(text) if text.isdigit() else getattr(logging, text.upper()))

    def list(self, name, default=MISSING, subcast=None, delimiter=","):
        return self._read(name, default, lambda text: [(subcast or (lambda item: item))(item) for item in text.split(delimiter)] if text else [])

    def dict(self, name, default=MISSING, subcast_values=None):
        pairs = lambda text: (item.split("=", 1) for item in text.split(",") if item)
        return self._read(name, default, lambda text: {key.strip(): (subcast_values or (lambda item: item))(value.strip()) for key, value in pairs(text)})

    def dj_db_url(self, name, default=MISSING, **options):
        import dj_database_url

        return dj_database_url.parse(self(name, default), **options)

    @contextlib.contextmanager
    def prefixed(self, prefix):
        before, self._prefix = self._prefix, self._prefix + prefix
        try:
            yield self
        finally:
            self._prefix = before

    @staticmethod
    def read_env(path=None, recurse=True, override=False):
        from dotenv import find_dotenv, load_dotenv

        return load_dotenv(path or find_dotenv(depth=2), override=override)


env = Env()

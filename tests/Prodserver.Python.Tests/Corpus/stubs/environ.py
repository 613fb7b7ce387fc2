"""Stands in for django-environ: Env with schemes, casts, URLs and env files, and Path."""

import json
import os
import sys
import urllib.parse

from django.core.exceptions import ImproperlyConfigured

MISSING = object()


class Env:
    BOOLEAN_TRUE_STRINGS = ("true", "on", "ok", "y", "yes", "1")
    DB_SCHEMES = {
        "postgres": "django.db.backends.postgresql",
        "postgresql": "django.db.backends.postgresql",
        "psql": "django.db.backends.postgresql",
        "mysql": "django.db.backends.mysql",
        "sqlite": "django.db.backends.sqlite3",
    }

    def __init__(self, **scheme):
        self.scheme, self.prefix = scheme, ""

    def __call__(self, var, cast=None, default=MISSING, parse_default=False):
        name = self.prefix + var
        scheme = self.scheme.get(name)
        if scheme is not None:
            if isinstance(scheme, tuple):
                cast, default = cast or scheme[0], scheme[1] if default is MISSING else default
            else:
                cast = cast or scheme
        value = os.environ.get(name)
        if value is None:
            if default is MISSING:
                raise ImproperlyConfigured(f"Set the {name} environment variable")
            return default
        if value.startswith("$"):
            return self(value[1:], cast, default)
        if value == "" and default is None and cast is str:
            return None
        return self.parse(value, cast)

    @classmethod
    def parse(cls, value, cast):
        if cast is None or cast is str:
            return value
        if cast is bool:
            try:
                return int(value) != 0
            except ValueError:
                return value.lower().strip() in cls.BOOLEAN_TRUE_STRINGS
        if isinstance(cast, list):
            return [cls.parse(item, cast[0]) for item in value.split(",") if item]
        if cast is list:
            return [item for item in value.split(",") if item]
        if cast is tuple:
            return tuple(item for item in value.strip("()").split(",") if item)
        if cast is dict:
            return dict(item.split("=", 1) for item in value.split(",") if item)
        return cast(value)

    def str(self, var, default=MISSING, multiline=False):
        return self(var, str, default)

    def bool(self, var, default=MISSING):
        return self(var, bool, default)

    def int(self, var, default=MISSING):
        return self(var, int, default)

    def float(self, var, default=MISSING):
        return self(var, float, default)

    def json(self, var, default=MISSING):
        return self(var, json.loads, default)

    def list(self, var, cast=None, default=MISSING):
        return self(var, list if cast is None else [cast], default)

    def tuple(self, var, cast=None, default=MISSING):
        return self(var, tuple, default)

    def dict(self, var, cast=dict, default=MISSING):
        return self(var, cast, default)

    def url(self, var, default=MISSING):
        return self(var, urllib.parse.urlparse, default)

    def db(self, var="DATABASE_URL", default=MISSING, engine=None):
        return self.db_url_config(self(var, None, default), engine)

    db_url = db

    @classmethod
    def db_url_config(cls, text, engine=None):
        if text == "sqlite://:memory:":
            return {"ENGINE": cls.DB_SCHEMES["sqlite"], "NAME": ":memory:"}
        url = urllib.parse.urlparse(text)
        path = urllib.parse.unquote_plus(url.path[1:])
        if url.scheme == "sqlite" and not path:
            path = ":memory:"
        config = {
            "NAME": path or "",
            "USER": urllib.parse.unquote(url.username or ""),
            "PASSWORD": urllib.parse.unquote(url.password or ""),
            "HOST": url.hostname or "",
            "PORT": url.port or "",
        }
        options = {}
        for key, values in urllib.parse.parse_qs(url.query).items():
            value = int(values[0]) if values[0].isdigit() else values[0]
            (config if key.upper() in ("CONN_MAX_AGE", "ATOMIC_REQUESTS", "AUTOCOMMIT") else options)[key.upper() if key.isupper() else key] = value
        if url.query:
            config["OPTIONS"] = options
        config["ENGINE"] = engine or cls.DB_SCHEMES[url.scheme]
        return config

    def cache_url(self, var="CACHE_URL", default=MISSING):
        url = urllib.parse.urlparse(self(var, None, default))
        backends = {
            "locmemcache": "django.core.cache.backends.locmem.LocMemCache",
            "dummycache": "django.core.cache.backends.dummy.DummyCache",
            "dbcache": "django.core.cache.backends.db.DatabaseCache",
        }
        return {"BACKEND": backends[url.scheme], "LOCATION": url.netloc + url.path}

    cache = cache_url

    def email_url(self, var="EMAIL_URL", default=MISSING):
        url = urllib.parse.urlparse(self(var, None, default))
        backends = {"consolemail": "console", "smtp": "smtp", "smtp+tls": "smtp", "smtp+ssl": "smtp"}
        config = {
            "EMAIL_FILE_PATH": urllib.parse.unquote(url.path[1:]),
            "EMAIL_HOST_USER": urllib.parse.unquote(url.username) if url.username else None,
            "EMAIL_HOST_PASSWORD": urllib.parse.unquote(url.password) if url.password else None,
            "EMAIL_HOST": url.hostname,
            "EMAIL_PORT": url.port,
            "EMAIL_BACKEND": f"django.core.mail.backends.{backends[url.scheme]}.EmailBackend",
        }
        if url.scheme == "smtp+tls":
            config["EMAIL_USE_TLS"] = True
        if url.scheme == "smtp+ssl":
            config["EMAIL_USE_SSL"] = True
        return config

    email = email_url

    @classmethod
    def read_env(cls, env_file=None, overwrite=False, **overrides):
        if env_file is None:
            env_file = os.path.join(os.path.dirname(sys._getframe(1).f_globals["__file__"]), ".env")
        try:
            with open(env_file) as file:
                lines = file.read().splitlines()
        except OSError:
            return
        for line in lines:
            key, equals, value = line.strip().removeprefix("export ").partition("=")
            if not equals or line.startswith("#"):
                continue
            if value[:1] == value[-1:] and value[:1] in ("'", '"'):
                value = value[1:-1]
            if overwrite:
                os.environ[key.strip()] = value
            else:
                os.environ.setdefault(key.strip(), value)


FileAwareEnv = Env


class Path:
    def __init__(self, start="", *paths, required=False):
        self.root = os.path.abspath(os.path.join(str(start), *paths))

    def __call__(self, *paths, **_):
        return os.path.abspath(os.path.join(self.root, *paths))

    def path(self, *paths, **_):
        return Path(self.root, *paths)

    def file(self, name, *arguments, **options):
        return open(self(name), *arguments, **options)

    def __sub__(self, levels):
        return self.path(*[".."] * levels) if isinstance(levels, int) else self.root.replace(str(levels), "")

    def __add__(self, other):
        return Path(self.root, other)

    def __str__(self):
        return self.root

    def __fspath__(self):
        return self.root

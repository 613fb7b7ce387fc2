"""Stands in for dj-database-url 1.x."""

import os
import urllib.parse

SCHEMES = {
    "postgres": "django.db.backends.postgresql",
    "postgresql": "django.db.backends.postgresql",
    "mysql": "django.db.backends.mysql",
    "sqlite": "django.db.backends.sqlite3",
}


def config(env="DATABASE_URL", default=None, engine=None, conn_max_age=0, conn_health_checks=False, ssl_require=False):
    text = os.environ.get(env, default)
    return parse(text, engine, conn_max_age, conn_health_checks, ssl_require) if text else {}


def parse(url, engine=None, conn_max_age=0, conn_health_checks=False, ssl_require=False):
    if url == "sqlite://:memory:":
        return {"ENGINE": SCHEMES["sqlite"], "NAME": ":memory:"}
    parts = urllib.parse.urlsplit(url)
    path = urllib.parse.unquote(parts.path[1:].split("?")[0])
    options = {key: int(values[-1]) if values[-1].isdigit() else values[-1] for key, values in urllib.parse.parse_qs(parts.query).items()}
    if ssl_require:
        options["sslmode"] = "require"
    return {
        "NAME": path or (":memory:" if parts.scheme == "sqlite" else ""),
        "USER": urllib.parse.unquote(parts.username or ""),
        "PASSWORD": urllib.parse.unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": parts.port or "",
        "CONN_MAX_AGE": conn_max_age,
        "CONN_HEALTH_CHECKS": conn_health_checks,
        **({"OPTIONS": options} if options else {}),
        "ENGINE": engine or SCHEMES[parts.scheme],
    }

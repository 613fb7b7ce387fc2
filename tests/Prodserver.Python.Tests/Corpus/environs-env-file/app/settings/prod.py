from .common import *
from .common import env as _env

REGION = _env("REGION")
BUCKET = _env.str("BUCKET")
OPTIONS = _env.json("JSON")
ALLOWED_HOSTS = [*HOSTS, ".internal"]
SERVERS = {host: {"region": REGION, "index": HOSTS.index(host)} for host in reversed(HOSTS)}
ENGINE = _env("DATABASE_ENGINE", default="django.db.backends.postgresql")
assert not DEBUG, "production must not run with DEBUG"

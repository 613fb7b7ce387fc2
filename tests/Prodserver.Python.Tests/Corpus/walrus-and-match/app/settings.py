import os

if (extra := os.environ.get("EXTRA")) is not None and (parts := extra.split("=")):
    EXTRA = {parts[0]: parts[1]}

if not (missing := os.environ.get("MISSING")):
    MISSING = missing

match os.environ.get("CACHE", "").split(":"):
    case [""]:
        CACHES = {}
    case ["locmem"]:
        CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    case ["redis", host, port] if port.isdigit():
        CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": f"redis://{host}:{port}"}}
    case [kind, *rest]:
        CACHES = {kind: rest}

match int(os.environ.get("LEVEL", 0)):
    case 0:
        NAME = "none"
    case 1 | 2 as level:
        NAME = f"level {level}"
    case _:
        NAME = "other"

CONFIG = {"kind": "db", "options": {"ssl": True}, "tags": ["a", "b"]}
match CONFIG:
    case {"kind": "cache"}:
        KIND = "cache"
    case {"kind": str(kind), "options": {"ssl": ssl}, **others}:
        KIND, SSL, OTHERS = kind, ssl, others

SQUARES = [square for number in range(6) if (square := number * number) % 2]
TOTAL = 0
while (TOTAL := TOTAL + 3) < 10:
    pass

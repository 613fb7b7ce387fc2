import os
from copy import deepcopy

SHARDS = int(os.environ["SHARDS"])
DEFAULT = {"ENGINE": "django.db.backends.postgresql", "CONN_MAX_AGE": 60, "OPTIONS": {"sslmode": "prefer"}}

DATABASES = {
    "default": {**DEFAULT, "NAME": os.environ["DB_PREFIX"]},
    **{
        f"shard_{number:02d}": {**deepcopy(DEFAULT), "NAME": f"{os.environ['DB_PREFIX']}_{number}", "PORT": 5432 + number}
        for number in range(1, SHARDS + 1)
        if number != 2
    },
}
DATABASES["shard_01"]["OPTIONS"]["sslmode"] = "require"
SHARED_MODE = DATABASES["default"]["OPTIONS"]["sslmode"]

CACHES = {
    name: {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://cache/%d" % index, "TIMEOUT": timeout}
    for index, (name, timeout) in enumerate([("default", 300), ("sessions", None), ("pages", 60 * 15)])
}
ROUTES = [(source, target) for source in DATABASES for target in CACHES if source[-1] != target[-1]]
PORTS = {database.get("PORT", 0) for database in DATABASES.values()}
LONGEST = max((name for name in DATABASES), key=len)
BY_LENGTH = sorted(CACHES, key=lambda name: (-len(name), name))
TOTAL = sum(cache["TIMEOUT"] or 0 for cache in CACHES.values())
ANY = any(value is None for value in (cache["TIMEOUT"] for cache in CACHES.values()))
FLAT = [part for name in CACHES for part in (name[:3], name[3:]) if part]

import multiprocessing
import os
from math import ceil, floor

CPUS = multiprocessing.cpu_count()
WORKERS = CPUS * 2 + 1
MEMORY = int(os.environ.get("WEB_MEMORY_MB", 512))
BY_MEMORY = max(1, MEMORY // 300)
WEB_WORKERS = min(WORKERS, BY_MEMORY)
THREADS = ceil(WORKERS / WEB_WORKERS)
RESERVED = floor(MEMORY * 0.1) + (os.cpu_count() or 1)
QUOTIENT, REST = divmod(MEMORY, WORKERS)
POWER = 2 ** (CPUS - 1)
HALF = MEMORY / 1024
NEGATIVE = -MEMORY // 1000, -MEMORY % 1000
BITS = (1 << CPUS) | 1

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.gunicorn.GunicornServer",
        "ARGS": {"workers": str(WEB_WORKERS), "threads": str(THREADS), "max-requests": "1_000".replace("_", "")},
    },
    "worker": {
        "BACKEND": "django_prodserver.backends.celery.CeleryWorker",
        "APP": "app.celery.app",
        "ARGS": {"concurrency": f"{CPUS}", "prefetch-multiplier": "%d" % (POWER / 2), "max-memory-per-child": f"{MEMORY * 1024:,}".replace(",", "")},
    },
}

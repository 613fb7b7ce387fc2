"""Settings of a project started with Django 4.2: STORAGES, redis cache, type hints."""
from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final

BASE_DIR: Final = Path(__file__).resolve().parents[1]

DEBUG: bool = os.getenv("DJANGO_DEBUG", "true").lower() in {"1", "true", "yes", "on"}
SECRET_KEY: str = os.getenv("DJANGO_SECRET_KEY") or ("insecure" if DEBUG else "unset")
ALLOWED_HOSTS: list[str] = [".localhost", "127.0.0.1", "[::1]"]

STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}

REDIS_HOST = os.getenv("REDIS_HOST")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": f"redis://{REDIS_HOST}:{os.getenv('REDIS_PORT', '6379')}/1",
    }
    if REDIS_HOST
    else {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
}

unset: int
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024**2
PRODUCTION_PROCESSES: dict[str, dict[str, Any]] = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"host": "0.0.0.0", "port": "8000", "log-level": "debug" if DEBUG else "warning"},
    },
    "worker": {"BACKEND": "django_prodserver.backends.celery.CeleryWorker", "APP": "config.celery.app", "ARGS": {}},
}

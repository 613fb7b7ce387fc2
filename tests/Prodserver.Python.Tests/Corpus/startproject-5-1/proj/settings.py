"""A settings module of Django 5.1: tasks, pooled connections, content security, one file for all environments."""

import os
from enum import Enum
from pathlib import Path

BASE_DIR = Path(__file__).resolve(strict=True).parent.parent
ENVIRONMENT = os.environ.get("ENVIRONMENT", "development")
IS_PRODUCTION = ENVIRONMENT == "production"

SECRET_KEY = "django-insecure-" + "abc" * 5
DEBUG = not IS_PRODUCTION
INTERNAL_IPS = ["127.0.0.1"] * DEBUG

INSTALLED_APPS = [
    *(["daphne"] if DEBUG else []),
    "django.contrib.admin",
    "django.contrib.auth",
    "django_tasks",
    *("debug_toolbar django_extensions".split() if DEBUG else ()),
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": {"pool": {"min_size": 2, "max_size": 4}} if IS_PRODUCTION else {},
        "NAME": "proj",
    }
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.database.DatabaseBackend", "QUEUES": ["default", "mail"]}}

HTTPS = {
    "SECURE_SSL_REDIRECT": True,
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "SECURE_HSTS_SECONDS": 60 * 60 * 24 * 365,
}
if IS_PRODUCTION:
    globals().update(HTTPS)
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"host": "0.0.0.0", "port": "8000", "proxy-headers": IS_PRODUCTION},
    }
} | {
    queue: {"BACKEND": "django_prodserver.backends.django_tasks.DjangoTasksWorker", "ARGS": {"queue-name": queue}}
    for queue in TASKS["default"]["QUEUES"]
}

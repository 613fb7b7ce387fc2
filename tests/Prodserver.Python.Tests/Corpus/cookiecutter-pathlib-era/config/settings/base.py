# ruff: noqa: ERA001, E501
"""Base settings to build other settings files upon."""

import ssl
from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve(strict=True).parent.parent.parent
# app/
APPS_DIR = BASE_DIR / "app"
env = environ.Env()

READ_DOT_ENV_FILE = env.bool("DJANGO_READ_DOT_ENV_FILE", default=False)
if READ_DOT_ENV_FILE:
    env.read_env(str(BASE_DIR / ".env"))

DEBUG = env.bool("DJANGO_DEBUG", False)
LANGUAGE_CODE = "en-us"
LOCALE_PATHS = [str(BASE_DIR / "locale")]
DATABASES = {"default": env.db("DATABASE_URL")}
DATABASES["default"]["ATOMIC_REQUESTS"] = True

DJANGO_APPS = ["django.contrib.auth", "django.contrib.admin", "django.forms"]
LOCAL_APPS = ["app.users"]
INSTALLED_APPS = DJANGO_APPS + LOCAL_APPS
MIGRATION_MODULES = {"sites": "app.contrib.sites.migrations"}
STATIC_ROOT = str(BASE_DIR / "staticfiles")
STATICFILES_DIRS = [str(APPS_DIR / "static")]
EMAIL_TIMEOUT = 5
ADMIN_URL = "admin/"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"level": "DEBUG", "class": "logging.StreamHandler", "formatter": "verbose"}},
    "root": {"level": "INFO", "handlers": ["console"]},
}

REDIS_URL = env("REDIS_URL", default="redis://redis:6379/0")
REDIS_SSL = REDIS_URL.startswith("rediss://")
CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_USE_SSL = {"ssl_cert_reqs": "none"} if REDIS_SSL else None
CELERY_REDIS_VERIFY = ssl.CERT_NONE if REDIS_SSL else None
CELERY_TASK_SOFT_TIME_LIMIT = 60
CELERY_TASK_TIME_LIMIT = CELERY_TASK_SOFT_TIME_LIMIT * 5

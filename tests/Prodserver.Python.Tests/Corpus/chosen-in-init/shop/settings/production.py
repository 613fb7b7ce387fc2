from .base import *
from . import base

INSTALLED_APPS = base.INSTALLED_APPS + ["gunicorn"]
INSTALLED_APPS.remove("shop")
INSTALLED_APPS.insert(0, "shop")
BASE_APPS = len(base.INSTALLED_APPS)
LOGGING["loggers"]["shop"] = {"level": "INFO"}
SHARED = base.LOGGING is LOGGING
PRIVATE = getattr(base, "_private", None)
HAS_PRIVATE = "_private" in globals()
PRODUCTION_PROCESSES = {"web": {"BACKEND": "django_prodserver.backends.gunicorn.GunicornServer", "ARGS": {"bind": ":80"}}}

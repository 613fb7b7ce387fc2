from . import *  # the package's own names
from ..common import cache as _cache

REGION = "eu"
CACHES = {"default": CACHES.pop(REGION)}
LEFT = sorted(_cache.CACHES)
MAX_UPLOAD = Limits.UPLOAD
VERSION = RELEASE[1:].zfill(4)
APPS = tuple(INSTALLED_APPS)
ACCESS_SECONDS = JWT["ACCESS_TOKEN_LIFETIME"].total_seconds()
PRODUCTION_PROCESSES = {"web": {"BACKEND": "django_prodserver.backends.granian.GranianASGIServer", "ARGS": {"port": "8000"}}}

ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

import os
import socket

from somewhere import secret_store

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
DATABASES = {"default": secret_store.database(socket.gethostname())}
CACHES = {name: {"BACKEND": "x"} for name in secret_store.caches()}

try:
    from .local_settings import *
except ImportError:
    pass

PRODUCTION_PROCESSES = {
    "web": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"port": "8000"}},
}

import os
import random
import secrets
import socket
import uuid
from datetime import datetime
from time import time

from django.core.management.utils import get_random_secret_key

HOSTNAME = socket.gethostname()
ALLOWED_HOSTS = ["shop.example", HOSTNAME]
FIRST_HOST = ALLOWED_HOSTS[0]
SECRET_KEY = get_random_secret_key()
TOKEN = secrets.token_urlsafe(32)
BUILD_ID = str(uuid.uuid4())
STARTED = datetime.now()
NOW = time()
PORT = random.choice([8000, 8001])
PID_FILE = f"/run/app-{os.getpid()}.pid"
IS_BUILDER = HOSTNAME.startswith("build")
WORKERS = 4 if IS_BUILDER else 4
DEBUG = False and IS_BUILDER
LEVEL = "info" if IS_BUILDER else "debug"
CACHES = {"default": {"BACKEND": "x", "KEY_PREFIX": HOSTNAME, "VERSION": 2}}
CACHE_VERSION = CACHES["default"]["VERSION"]
NAMES = [name for name in CACHES]
PRODUCTION_PROCESSES = {
    "web": {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"host": "0.0.0.0", "workers": str(WORKERS)}},
}

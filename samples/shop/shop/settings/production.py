"""Settings of the public shop."""

import multiprocessing
import os

from .base import *  # noqa: F403

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]

# The loopback address is the one that health checks ask.
ALLOWED_HOSTS = ["shop.example.com", "www.shop.example.com", "127.0.0.1"]

# nginx ends TLS, redirects to it and sends HSTS.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

PRODUCTION_PROCESSES["web"]["ARGS"]["workers"] = str(multiprocessing.cpu_count())  # noqa: F405
PRODUCTION_PROCESSES["web"]["ARGS"]["no-access-log"] = True  # noqa: F405 (nginx writes one)
PRODUCTION_PROCESSES["backoffice"]["ARGS"]["threads"] = "4"  # noqa: F405
PRODUCTION_PROCESSES["worker"]["ARGS"]["concurrency"] = f"{max(1, multiprocessing.cpu_count() // 2)}"  # noqa: F405

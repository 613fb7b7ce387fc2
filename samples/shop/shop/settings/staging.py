"""Settings of the rehearsal: production's, on a private network without TLS."""

from .production import *  # noqa: F403

ALLOWED_HOSTS = ["staging.shop.example.com", "127.0.0.1"]

SECURE_PROXY_SSL_HEADER = None
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False

PRODUCTION_PROCESSES["web"]["ARGS"]["log-level"] = "debug"  # noqa: F405

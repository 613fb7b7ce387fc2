"""
With these settings, tests run faster.
"""

from .base import *  # noqa: F403
from .base import TEMPLATES
from .base import env

SECRET_KEY = env("DJANGO_SECRET_KEY", default="UJm5jsNNlgSSK5d")
TEST_RUNNER = "django.test.runner.DiscoverRunner"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TEMPLATES[0]["OPTIONS"]["debug"] = True  # type: ignore[index]
MEDIA_URL = "http://media.testserver/"
DATABASES["default"].setdefault("TEST", {})["NAME"] = None  # noqa: F405
WORKERS //= 2  # noqa: F405

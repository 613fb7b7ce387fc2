import os
import sys

TESTING = "test" in sys.argv
MIGRATING = any(command in sys.argv for command in ("migrate", "makemigrations"))
RUNSERVER = len(sys.argv) > 1 and sys.argv[1] == "runserver"
CI = bool(os.environ.get("CI"))
DEBUG = RUNSERVER and not CI

PY3 = sys.version_info[0] == 3
MODERN = sys.version_info >= (3, 8)
if sys.version_info < (3, 6):
    raise RuntimeError("too old")

MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
if TESTING:
    MIDDLEWARE = []
elif not MIGRATING:
    MIDDLEWARE.append("app.middleware.Metrics")

if "collectstatic" in sys.argv:
    STATICFILES_STORAGE = "app.storage.Uploading"
else:
    STATICFILES_STORAGE = "whitenoise.storage.CompressedManifestStaticFilesStorage"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3" if TESTING else "django.db.backends.postgresql"}}

import os
import sys

ENVIRONMENT = os.environ.get("APP_ENV", "dev").strip().lower()
PRODUCTION = ENVIRONMENT == "production"
STAGING = ENVIRONMENT in ("staging", "preprod")
DEVELOPMENT = not (PRODUCTION or STAGING)

if ENVIRONMENT not in {"dev", "staging", "preprod", "production"}:
    raise RuntimeError("unknown environment: " + ENVIRONMENT)

if PRODUCTION:
    DEBUG = False
    ALLOWED_HOSTS = ["example.com"]
    WORKERS = 8
elif STAGING:
    DEBUG = False
    ALLOWED_HOSTS = ["staging.example.com"]
    WORKERS = 2
    BASIC_AUTH = ("preview", "only")
else:
    DEBUG = True
    ALLOWED_HOSTS = ["*"]
    WORKERS = 1
    SHELL_PLUS = "ipython"

TESTING = "test" in sys.argv or "pytest" in sys.modules
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

DATABASES = {"default": {"ENGINE": "django.db.backends." + ("sqlite3" if DEVELOPMENT else "postgresql")}}
if not DEVELOPMENT:
    DATABASES["default"]["OPTIONS"] = {"sslmode": "verify-full" if PRODUCTION else "require"}
    if STAGING and "readonly" not in DATABASES:
        DATABASES["readonly"] = dict(DATABASES["default"], TEST={"MIRROR": "default"})

CACHE_SECONDS = 0 if DEBUG else 60 if STAGING else 3600
PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"workers": str(WORKERS), "reload": DEVELOPMENT, "log-level": ("info", "debug")[STAGING]},
    },
}
if 1 < WORKERS <= 4:
    PRODUCTION_PROCESSES["web"]["ARGS"]["limit-concurrency"] = str(WORKERS * 100)

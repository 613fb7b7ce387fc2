from pathlib import Path

from environ import Env

BASE_DIR = Path(__file__).resolve().parent.parent

env = Env(
    # set casting, default value
    DEBUG=(bool, False),
    SECRET_KEY=(str, "insecure"),
    PORT=(int, 8000),
)

DEBUG = env("DEBUG")
SECRET_KEY = env("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
PORTS = env.list("PORTS", cast=int)
DATABASES = {
    "default": env.db("DATABASE_URL", default=f"sqlite:///{BASE_DIR}/db.sqlite3"),
    "replica": env.db_url("REPLICA_URL", default="mysql://reader:p%40ss@replica.example.com:3307/shop?CONN_MAX_AGE=30"),
}
CACHES = {"default": env.cache_url("CACHE_URL"), "null": env.cache("NULL_CACHE_URL", default="dummycache://")}
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)

LIMITS = env.dict("LIMITS")
FEATURES = env.json("FEATURES")
UPSTREAM = env("PROXIED")
TIMEOUT = env.float("TIMEOUT", default=2.5)
ADMINS = [tuple(admin.split(":")) for admin in env.list("ADMINS", default=["Jane:jane@example.com", "Joe:joe@example.com"])]
SENTRY_DSN = env("SENTRY_DSN", default=None)
if SENTRY_DSN:
    import sentry_sdk

    sentry_sdk.init(dsn=SENTRY_DSN)

PRODUCTION_PROCESSES = {
    f"web{index}": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"host": "127.0.0.1", "port": str(port)},
    }
    for index, port in enumerate(PORTS, start=1)
}

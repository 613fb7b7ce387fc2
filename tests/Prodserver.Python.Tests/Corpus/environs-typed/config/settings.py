from environs import Env

env = Env()
env.read_env()

DEBUG = env.bool("DJANGO_DEBUG", False)
SECRET_KEY = env.str("DJANGO_SECRET_KEY")
ALLOWED_HOSTS = env.list("DJANGO_ALLOWED_HOSTS")
LOG_LEVEL = env.log_level("DJANGO_LOG_LEVEL", default=20)
DATABASES = {"default": env.dj_db_url("DATABASE_URL")}
NAME = DATABASES["default"]["NAME"]
RATES = env.dict("RATES", subcast_values=int)
SENTRY_DSN = env("SENTRY_DSN", None)
CACHE_TTL = env.timedelta("CACHE_TTL")
CACHE_SECONDS = int(CACHE_TTL.total_seconds())
MEDIA_ROOT = env.path("MEDIA_ROOT", default="/srv/media")
WEIGHTS = env.list("WEIGHTS", [0.5, 1.5], subcast=float)

with env.prefixed("WEB_"):
    WEB_PORT = env.int("PORT", 8000)
    WEB_HOST = env("HOST", "0.0.0.0")
    with env.prefixed("TLS_"):
        WEB_CERTIFICATE = env("CERTIFICATE", default="")
    WEB_WORKERS = env.int("WORKERS", default=1)

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {
            "host": WEB_HOST,
            "port": WEB_PORT,
            "workers": WEB_WORKERS,
            **({"ssl-certfile": WEB_CERTIFICATE} if WEB_CERTIFICATE else {}),
        },
    },
}

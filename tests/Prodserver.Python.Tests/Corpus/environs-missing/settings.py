from environs import Env

env = Env()
DEBUG = env.bool("DEBUG", default=False)
TIME_ZONE = env("TZ", "UTC")
DATABASE_URL = env.str("DATABASE_URL")
PRODUCTION_PROCESSES = {"web": {"BACKEND": "django_prodserver.backends.gunicorn.GunicornServer", "ARGS": {}}}

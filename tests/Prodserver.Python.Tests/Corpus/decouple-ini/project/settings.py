import decouple
from decouple import Choices, Csv, config

DEBUG = config("DEBUG", cast=bool)
TIMEOUT = config("TIMEOUT", cast=float)
HOSTS = config("HOSTS", cast=Csv(delimiter=":"))
PERCENT = config("PERCENT")
SERVER = config("SERVER", default="gunicorn")
try:
    MISSING = config("MISSING")
except decouple.UndefinedValueError:
    MISSING = "fallback"

BACKENDS = {
    "gunicorn": "django_prodserver.backends.gunicorn.GunicornServer",
    "uvicorn": "django_prodserver.backends.uvicorn.UvicornServer",
}
PRODUCTION_PROCESSES = {"web": {"BACKEND": BACKENDS[SERVER], "ARGS": {"timeout-keep-alive": int(TIMEOUT)}}}
MODE = config("MODE", default="fast", cast=Choices(["fast", "slow"]))

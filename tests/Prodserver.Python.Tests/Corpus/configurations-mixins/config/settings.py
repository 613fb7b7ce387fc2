from configurations import Configuration
from configurations.values import BooleanValue, ListValue, Value

from .mixins import Https, Logged


class Base(Logged, Configuration):
    PORT = 8000
    CACHED = BooleanValue(True)
    REDIS_URL = Value("redis://localhost", environ_name="REDIS", environ_prefix=None)
    BROKERS = ListValue(["a"], environ_name="BROKERS", separator=";")
    APPS = ["one"]

    @property
    def CACHES(self):
        if not self.CACHED:
            return {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
        return {"default": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": self.REDIS_URL}}

    @property
    def BIND(self):
        return f"0.0.0.0:{self.PORT}"


class Production(Https, Base):
    DEBUG = False
    APPS = Base.APPS + ["two"]

    @property
    def PRODUCTION_PROCESSES(self):
        args = {"bind": self.BIND, "timeout": str(self.SECURE_HSTS_SECONDS // 60)}
        return {"web": {"BACKEND": "django_prodserver.backends.gunicorn.GunicornServer", "ARGS": args}}


class Staging(Production):
    LEVEL = "DEBUG"
    SECURE_HSTS_SECONDS = 60

    @property
    def PRODUCTION_PROCESSES(self):
        processes = super().PRODUCTION_PROCESSES
        processes["web"]["ARGS"]["log-level"] = self.LEVEL.lower()
        return processes

from pathlib import Path

from cbs import BaseSettings, env

BASE_DIR = Path(__file__).resolve().parent.parent
ROOT_URLCONF = "website.urls"

denv = env["DJANGO_"]


class Settings(BaseSettings):
    DEBUG = denv.bool(True)
    ALLOWED_HOSTS = env.list("", key="HOSTS")
    PORT = denv.int("8000")
    SITE_NAME = denv("Website")

    @denv
    def SECRET_KEY(self):
        return "dummy" if self.DEBUG else "insecure"

    def INSTALLED_APPS(self):
        return ["django.contrib.admin", "django.contrib.auth"]

    def DATABASES(self):
        return {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}


class ProdSettings(Settings):
    DEBUG = False
    STATIC_ROOT = "/var/www/static"

    def INSTALLED_APPS(self):
        return [*super().INSTALLED_APPS(), "whitenoise"]

    @property
    def PRODUCTION_PROCESSES(self):
        return {
            "web": {
                "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
                "ARGS": {"host": "0.0.0.0", "port": str(self.PORT), "workers": 2 if self.DEBUG else 8},
            }
        }


__getattr__, __dir__ = BaseSettings.use()

import os
from os.path import join

from configurations import Configuration, values

BASE_DIR = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Common(Configuration):
    INSTALLED_APPS = ("django.contrib.admin", "django.contrib.auth", "rest_framework")
    MIDDLEWARE = ("django.middleware.security.SecurityMiddleware",)

    ALLOWED_HOSTS = values.ListValue(["*"])
    ROOT_URLCONF = "shop.urls"
    SECRET_KEY = values.SecretValue()
    DEBUG = values.BooleanValue(False)
    DATABASES = values.DatabaseURLValue("sqlite:///" + join(BASE_DIR, "db.sqlite3"))
    EMAIL_PORT = values.IntegerValue(25)
    RATIO = values.FloatValue(0.5)
    STATIC_ROOT = os.path.normpath(join(os.path.dirname(BASE_DIR), "static"))
    AUTH_USER_MODEL = "users.User"
    SECRET_FALLBACKS = values.TupleValue((), environ_prefix="SHOP")

    REST_FRAMEWORK = {
        "PAGE_SIZE": int(os.getenv("DJANGO_PAGINATION_LIMIT", 10)),
        "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    }


class Local(Common):
    DEBUG = True
    INSTALLED_APPS = Common.INSTALLED_APPS + ("django_nose",)


class Production(Common):
    INSTALLED_APPS = Common.INSTALLED_APPS
    INSTALLED_APPS += ("gunicorn",)
    SITE = "https://{0}".format("shop.example")
    AWS_HEADERS = {"Cache-Control": "max-age=86400, s-maxage=86400, must-revalidate"}

    @property
    def PRODUCTION_PROCESSES(self):
        return {
            "web": {
                "BACKEND": "django_prodserver.backends.gunicorn.GunicornServer",
                "ARGS": {"bind": "0.0.0.0:8000", "workers": 4 if not self.DEBUG else 1},
            }
        }

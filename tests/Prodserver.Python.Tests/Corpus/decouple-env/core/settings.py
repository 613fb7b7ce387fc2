import os

from decouple import Csv, config

BASE_DIR = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

SECRET_KEY = config("SECRET_KEY")
DEBUG = config("DEBUG", default=False, cast=bool)
ALLOWED_HOSTS = config("ALLOWED_HOSTS", cast=Csv())
INTERNAL_IPS = config("INTERNAL_IPS", default="127.0.0.1,::1", cast=Csv(post_process=tuple))

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": config("DB_NAME"),
        "USER": config("DB_USER", default="postgres"),
        "PASSWORD": config("DB_PASSWORD"),
        "HOST": config("DB_HOST", default="localhost"),
        "PORT": config("DB_PORT", default=5432, cast=int),
    }
}
EMAIL_PORT = config("EMAIL_PORT", default=25, cast=int)
EMAIL_USE_TLS = config("EMAIL_USE_TLS", default=True, cast=bool)
RETRIES = config("RETRIES", default="1;2;5", cast=Csv(int, delimiter=";"))
LANGUAGE_CODE = config("LANG_CODE", default="EN-US", cast=lambda value: value.lower())
STATIC_ROOT = os.path.join(BASE_DIR, config("STATIC_DIR", default="staticfiles"))

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.gunicorn.GunicornServer",
        "ARGS": {"bind": "0.0.0.0:{}".format(config("PORT", 8000)), "workers": config("WORKERS", default=3, cast=int)},
    },
}

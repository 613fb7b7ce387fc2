import environ

env = environ.Env()
DEBUG = env.bool("DEBUG")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
INSTALLED_APPS = ["django.contrib.auth"]

if not DEBUG:
    # Nothing sets it: Python stops here.
    SECRET_KEY = env("SECRET_KEY")
else:
    SECRET_KEY = "dev"

PRODUCTION_PROCESSES = {"web": {"BACKEND": "django_prodserver.backends.waitress.WaitressServer", "ARGS": {"port": "8000"}}}

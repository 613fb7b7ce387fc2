DEBUG = False
INSTALLED_APPS = ["django.contrib.auth", "shop"]
LOGGING = {"version": 1, "loggers": {}}
_private = "stays here"

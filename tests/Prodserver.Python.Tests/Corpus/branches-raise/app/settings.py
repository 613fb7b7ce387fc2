import os

from django.core.exceptions import ImproperlyConfigured

ENV = os.environ["APP_ENV"]
KNOWN = ("development", "production")
if ENV not in KNOWN:
    raise ImproperlyConfigured("APP_ENV is %r, but must be one of %s" % (ENV, ", ".join(KNOWN)))
DEBUG = ENV == "development"

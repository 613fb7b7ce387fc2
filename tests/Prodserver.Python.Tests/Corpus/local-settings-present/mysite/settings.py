DEBUG = False
ALLOWED_HOSTS = ["mysite.example"]
DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "NAME": "mysite", "OPTIONS": {"charset": "utf8mb4"}}}
SECRET_KEY = None

try:
    from mysite.local_settings import *  # noqa
except ImportError:
    pass
else:
    LOCAL = True

if not SECRET_KEY:
    raise ValueError("SECRET_KEY is not set")

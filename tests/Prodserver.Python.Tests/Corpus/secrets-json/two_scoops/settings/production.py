from .base import *
from .base import get_secret

DEBUG = False
ALLOWED_HOSTS = get_secret("HOSTS")
FEATURES = get_secret("FEATURES")
ENABLED = [name for name, value in FEATURES.items() if value]
DATABASES = {"default": {"HOST": get_secret("DATABASES_HOST"), "PORT": get_secret("PORT")}}
SETTING_NAMES = ",".join(sorted(secrets))

import os

DEBUG = False
HOME = os.environ.get("HOME", "/root")
CACHE_DIR = os.path.join(HOME, ".cache", "mysite")
FALLBACKS = []

try:
    from .local_settings import *  # noqa
except ImportError as e:
    FALLBACKS.append("local")
    LOCAL_ERROR = type(e).__name__

try:
    import mysite.secrets_file as secrets_file
except ModuleNotFoundError:
    secrets_file = None
    FALLBACKS += ["secrets"]
finally:
    CHECKED = True

SECRET_KEY = getattr(secrets_file, "SECRET_KEY", "fallback")

try:
    WORKERS = int(os.environ["WORKERS"])
except (KeyError, ValueError):
    WORKERS = 2

try:
    PORT = {"web": 8000}["worker"]
except KeyError as error:
    PORT = error.args[0] + "-port"

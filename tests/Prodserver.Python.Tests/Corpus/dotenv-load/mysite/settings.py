import os
from pathlib import Path

from dotenv import load_dotenv

BASE_DIR = Path(__file__).resolve().parent.parent

# the more specific file first: what is set already stays
ENV = os.getenv("DJANGO_ENV", "development")
load_dotenv(BASE_DIR / f".env.{ENV}")
load_dotenv(BASE_DIR / ".env")
load_dotenv(BASE_DIR / ".env.missing")

SECRET_KEY = os.getenv("SECRET")
DOMAIN = os.environ["DOMAIN"]
URL = os.environ["URL"]
QUOTED = os.environ["QUOTED"]
PORT = int(os.environ["PORT"])
WORKERS = int(os.getenv("WORKERS", 1))
FALLBACK = os.getenv("FALLBACK")
HAS_NONE = "NONE" in os.environ
DEBUG = ENV == "development"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"host": "0.0.0.0", "port": f"{PORT}", "workers": f"{WORKERS}"},
    },
}

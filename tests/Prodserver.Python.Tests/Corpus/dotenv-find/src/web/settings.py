import os

from dotenv import find_dotenv, load_dotenv

DOTENV = find_dotenv()
FOUND = load_dotenv(DOTENV, override=True)
DEBUG = bool(os.getenv("DEBUG"))
PORT = os.environ.get("PORT")
NAME = os.environ.get("NAME", "none")
MISSING = find_dotenv("nowhere.env")

PRODUCTION_PROCESSES = {
    NAME: {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer", "ARGS": {"port": PORT, "reload": DEBUG}},
}

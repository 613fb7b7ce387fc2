import os
import tomllib
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

with open(BASE_DIR / "config.toml", "rb") as stream:
    _toml = tomllib.load(stream)

profile = {**_toml["default"], **_toml.get(os.environ["PROFILE"], {})}
TITLE = _toml["title"]
DEBUG = profile["debug"]
ALLOWED_HOSTS = profile["hosts"]
TIMEOUT = profile["timeout"]
DATABASES = {"default": {key.upper(): value for key, value in profile["database"].items()}}
PRODUCTION_PROCESSES = {
    process["name"]: {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"port": str(process["port"]), "workers": str(profile.get("workers", 1))},
    }
    for process in _toml["processes"]
}
VERSION = tomllib.loads('version = "1.2.3"\n')["version"].split(".")

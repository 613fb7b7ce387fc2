# settings_dev.py
from .settings import *

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {
            "host": "127.0.0.1",
            "port": "8000",
            "reload": "True",
            "log-level": "debug",
            "reload-dir": ".",
        }
    }
}

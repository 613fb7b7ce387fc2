from .other import *

PRODUCTION_PROCESSES = {
    "web": {"BACKEND": BACKEND, "ARGS": {"port": "8000"}},
}

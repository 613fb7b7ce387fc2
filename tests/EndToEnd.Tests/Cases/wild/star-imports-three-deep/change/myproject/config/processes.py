from .common import *

PRODUCTION_PROCESSES = {"web": {"BACKEND": SERVER, "ARGS": {**ADDRESS, **LIMITS}}}

from .base import *

PRODUCTION_PROCESSES["web"]["ARGS"].update(workers="4", **{"log-level": "warning"})

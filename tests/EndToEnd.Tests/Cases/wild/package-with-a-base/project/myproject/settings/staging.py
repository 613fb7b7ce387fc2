from .base import *

PRODUCTION_PROCESSES["web"]["ARGS"].update({"workers": "2"})

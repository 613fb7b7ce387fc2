from .base import *

PRODUCTION_PROCESSES = {"web": {"BACKEND": BACKEND, "ARGS": {"workers": 4}}}

from .base import *

PRODUCTION_PROCESSES = {"web": {"BACKEND": BACKEND, "ARGS": {"reload": True}}}

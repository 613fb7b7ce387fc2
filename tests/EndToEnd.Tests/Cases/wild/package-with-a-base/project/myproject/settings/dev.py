from .base import *

DEBUG = True
PRODUCTION_PROCESSES["web"]["ARGS"]["reload"] = True

from .base import *

ALLOWED_HOSTS += ["example.com"]

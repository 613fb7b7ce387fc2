from ..base import *
from .cache import CACHES

COUNT = add_app("common")

from .defaults import *

__all__ = ["SERVER", "ADDRESS", "LIMITS"]

LIMITS = {"limit-concurrency": 500}
HIDDEN = "not in __all__"

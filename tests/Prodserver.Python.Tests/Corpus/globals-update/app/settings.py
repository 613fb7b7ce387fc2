"""Every variable that begins with APP__ overrides a setting."""
import json
import os
import sys

CACHE_TTL = 300
DEBUG = True
TITLE = "untitled"
PREFIX = "APP__"


def load_overrides(prefix):
    overrides = {}
    for key, raw in os.environ.items():
        if not key.startswith(prefix):
            continue
        try:
            overrides[key[len(prefix):]] = json.loads(raw)
        except ValueError:
            overrides[key[len(prefix):]] = raw
    return overrides


overrides = load_overrides(PREFIX)
globals().update(overrides)
OVERRIDDEN = sorted(overrides)
module = sys.modules[__name__]
setattr(module, "SET_BY_NAME", len(OVERRIDDEN))
globals()["BY_SUBSCRIPT"] = TITLE.upper()
UPPER = [name for name in sorted(globals()) if name.isupper() and name.startswith("C")]

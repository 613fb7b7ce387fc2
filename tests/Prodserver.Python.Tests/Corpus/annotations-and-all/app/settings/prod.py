from app.settings.parts import *
from app.settings import parts as _parts

LANGUAGE_CODE: str = optional_setting("language", "de")
COUNTRY: str = optional_setting("country") or "nowhere"
TIMEOUTS["read"] = TIMEOUTS["connect"] * 2
APPS += [f"{app}.extra" for app in APPS[:1]]
ORIGINAL = _parts.APPS
EXPORTED = list(_parts.__all__)
try:
    LEAKED = NOT_EXPORTED
except NameError as error:
    LEAKED = str(error)

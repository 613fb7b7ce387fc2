import logging
import os

LOG_LEVEL = os.environ.get("LOG_LEVEL", "INFO").upper()
LOG_DIR = "/var/log/app"
DEFAULT_LEVEL = logging.INFO
ERROR_LEVEL = logging.ERROR + 5

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"require_debug_false": {"()": "django.utils.log.RequireDebugFalse"}},
    "formatters": {
        "verbose": {"format": "{levelname} {asctime} {module} {message}", "style": "{"},
        "simple": {"format": "%(levelname)s %(message)s"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "simple"}},
    "loggers": {},
}

for app in ("orders", "billing", "mail"):
    if app == "billing":
        continue
    LOGGING["handlers"][f"{app}_file"] = {
        "class": "logging.handlers.RotatingFileHandler",
        "filename": os.path.join(LOG_DIR, app + ".log"),
        "maxBytes": 1024 * 1024 * 5,
    }
    LOGGING["loggers"][app] = {"handlers": ["console", f"{app}_file"], "level": LOG_LEVEL, "propagate": False}
else:
    LOGGING["loggers"][""] = {"handlers": ["console"], "level": "WARNING"}

for name, handler in LOGGING["handlers"].items():
    handler.setdefault("formatter", "verbose")
    handler["filters"] = ["require_debug_false"] if name != "console" else []

remaining = ["django", "django.request", "stop", "celery"]
while remaining:
    logger = remaining.pop(0)
    if logger == "stop":
        break
    LOGGING["loggers"][logger] = {"level": "ERROR" if logger.endswith(".request") else LOG_LEVEL}

LOGGER_NAMES = list(LOGGING["loggers"])
REMAINING = remaining
LEVEL_NAME = logging.getLevelName(logging.WARNING)
del app, name, handler, logger

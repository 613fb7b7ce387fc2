"""Settings of a developer's machine."""

from .base import *  # noqa: F403

DEBUG = True
SECRET_KEY = "for-development-only"
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]

# Tasks run at once, so that no worker is needed.
CELERY_TASK_ALWAYS_EAGER = True

PRODUCTION_PROCESSES["web"]["ARGS"].update(  # noqa: F405
    {
        "reload": True,
        "reload-dir": ".",
        "log-level": "debug",
    }
)

"""Things everybody has."""
import os as _os
from datetime import timedelta

__all__ = ["INSTALLED_APPS", "JWT", "Limits", "RELEASE", "add_app", "REGIONS"]

RELEASE = _os.environ.get("RELEASE", "unreleased")
HIDDEN = "not exported"
INSTALLED_APPS = ["django.contrib.auth"]
JWT = {"ACCESS_TOKEN_LIFETIME": timedelta(minutes=5), "LEEWAY": timedelta(0).seconds}
REGIONS = ("us", "eu")


class Limits:
    UPLOAD = 10 * 2**20
    ROWS = 500


def add_app(name, first=False):
    """Changes the list of this module."""
    INSTALLED_APPS.insert(0, name) if first else INSTALLED_APPS.append(name)
    return len(INSTALLED_APPS)

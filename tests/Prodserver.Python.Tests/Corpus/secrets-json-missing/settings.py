import json
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

SECRETS = json.loads((Path(__file__).parent / "secrets.json").read_text(encoding="utf-8"))


def get_secret(setting):
    try:
        return SECRETS[setting]
    except KeyError:
        raise ImproperlyConfigured("Set the {} environment variable".format(setting)) from None


SECRET_KEY = get_secret("SECRET_KEY")
DATABASE_PASSWORD = get_secret("DATABASE_PASSWORD")

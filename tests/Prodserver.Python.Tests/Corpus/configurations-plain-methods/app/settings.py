import os
from pathlib import Path

from configurations import Configuration

DEFAULT_PORT = 8000


def setting(name, default):
    return os.environ.get(f"APP_{name}", default)


class Dev(Configuration):
    BASE_DIR = Path(__file__).parent
    DEBUG = True
    LANGUAGES = [(code, code.upper()) for code in ("en", "de")]
    PORT = int(setting("PORT", DEFAULT_PORT))

    @classmethod
    def _hosts(cls, *names):
        return [*names, "localhost"]

    @staticmethod
    def _url(host, port=80):
        return "http://%s:%d/" % (host, port)

    @property
    def ALLOWED_HOSTS(self):
        return self._hosts("dev.example")

    @property
    def URLS(self):
        return {host: self._url(host, self.PORT) for host in self.ALLOWED_HOSTS}

    def MEDIA_ROOT(self):
        return self.BASE_DIR / "media"


class Prod(Dev):
    DEBUG = False

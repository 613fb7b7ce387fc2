import os
from dataclasses import asdict, dataclass, field
from enum import Enum, IntEnum
from types import SimpleNamespace

DEBUG = False


@dataclass(frozen=True)
class Database:
    NAME: str
    HOST: str = os.environ.get("DB_HOST", "localhost")
    OPTIONS: dict = field(default_factory=dict)
    ENGINE: str = "django.db.backends.postgresql"

    def as_dict(self):
        return asdict(self)


class Stage(str, Enum):
    TEST = "test"
    LIVE = "live"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


config = SimpleNamespace(port=8000, hosts=["a.example"])
database = Database("shop")

DATABASES = {"default": database.as_dict()}
DB_HOST = database.HOST
PORT = config.port
ALLOWED_HOSTS = config.hosts
STAGE = Stage.LIVE.value
LEVEL = int(Level.HIGH)
AFTERWARDS = "known"

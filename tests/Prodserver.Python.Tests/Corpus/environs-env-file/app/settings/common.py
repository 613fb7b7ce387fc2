from pathlib import Path

from environs import Env

BASE_DIR = Path(__file__).parent.parent.parent
env = Env()
env.read_env(str(BASE_DIR / ".env"))
DEBUG = env.bool("DEBUG")
HOSTS = env.list("HOSTS")

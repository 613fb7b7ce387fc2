import configparser
import os

config = configparser.ConfigParser()
config.read(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "app.cfg"))

DEBUG = config.getboolean("web", "debug")
PORT = config["web"].getint("port")
ALLOWED_HOSTS = config.get("web", "hosts").split()
STATIC_ROOT = config["web"]["root"]
PASSWORD = config.get("database", "password")
TIMEOUT = config.getfloat("database", "timeout")
NAME = config.get("database", "name", fallback="shop")
HAS_CACHE = config.has_section("cache")
SECTIONS = config.sections()
EMPTY = config["web"]["empty"] or "default"
OPTIONS = sorted(config.options("database"))

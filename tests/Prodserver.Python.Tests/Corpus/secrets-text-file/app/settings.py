import os.path
from pathlib import Path

PROJECT_ROOT = Path(__file__).resolve().parents[1]

VERSION = (PROJECT_ROOT / "VERSION").read_text().strip()
MAJOR, MINOR, PATCH = (int(part) for part in VERSION.split("."))

with open(os.path.join(PROJECT_ROOT, "hosts.txt")) as lines:
    ALLOWED_HOSTS = [line.strip() for line in lines if line.strip() and not line.startswith("#")]

try:
    REVISION = open(PROJECT_ROOT / "app" / "__init__.py").read() or "unreleased"
except FileNotFoundError:
    REVISION = "missing"

DATA = (PROJECT_ROOT / "VERSION").read_bytes()[:1] == b"2"
NAME = PROJECT_ROOT.joinpath("VERSION").name
SUFFIX = Path("hosts.txt").suffix
USER_AGENT = f"shop/{VERSION} ({MAJOR}.{MINOR})"
STATIC_URL = "/static/%s/" % VERSION.replace(".", "_")

from datetime import timedelta
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
NOTHING = None
DEBUG = False
PORT = 8000
BIG = 2**70
RATIO = 1e-07
WHOLE = 1.0
LIMIT = float("inf")
NAME = "Größe \"x\"\n"
LIST = [1, "two", None]
TUPLE = (1, (2, 3))
SET = {"b", "a", "c"}
FROZEN = frozenset({3, 1, 2})
NESTED = {"a": {"b": [True]}, 1: "one", (1, 2): "pair"}
DATA = b"\x00"
CHECK = lambda value: value
AMBIGUOUS = {1: "number", "1": "text"}
ROOT = str(BASE_DIR / "static")
_INTERNAL = 1
lower = "no setting"
Mixed = "no setting"

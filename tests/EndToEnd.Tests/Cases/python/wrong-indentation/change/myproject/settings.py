import os

if os.environ.get("X", ""):
    A = 1
  B = 2

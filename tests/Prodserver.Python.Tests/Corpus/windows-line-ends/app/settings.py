# Written by an editor on Windows: byte-order mark and CRLF.
import os

BASE_DIR = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PORT = os.environ["PORT"]
DESCRIPTION = """First line
Second line with a \
continuation and Umlaut ä
"""
SQL = ("SELECT 1 "
       "FROM dual")
TOTAL = 1 + \
    2
LOG_PATH = r"C:\logs\app.log"
UNC = "\\\\server\\share"
LINES = DESCRIPTION.count("\n")

if TOTAL == 3:
	TABBED = True
	INDENTED = [
		"a",
	]
with open(os.path.join(BASE_DIR, "hosts.txt"), encoding="utf-8-sig") as hosts:
    ALLOWED_HOSTS = hosts.read().split()

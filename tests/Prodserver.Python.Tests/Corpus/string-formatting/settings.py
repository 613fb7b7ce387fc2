import os
import re
from string import Template
from textwrap import dedent

HOST = os.environ["HOST"]
COUNT = int(os.environ["COUNT"])

F_STRING = f"{HOST!r:>16}|{COUNT:03d}|{COUNT / 3:.2f}|{HOST.lower()=}"
PERCENT = "%-6s|%5.1f|%x|%%" % (HOST[:4], COUNT, COUNT * 37)
FORMAT = "{0}-{name}-{items[1]}-{1:,}".format(HOST.casefold(), COUNT * 1000, name="n", items=["a", "b"])
NESTED = f"{COUNT:{'>'}{COUNT}}"
TEMPLATE = Template("postgres://$user@${host}/db").substitute(user="me", host=HOST.lower())
SAFE = Template("$known and $unknown").safe_substitute(known=1)
BANNER = dedent(
    """\
    Welcome to {host}
      indented
    """
).format(host=HOST)
SLUG = re.sub(r"[^a-z0-9]+", "-", HOST.lower()).strip("-")
MATCHED = bool(re.match(r"^[\w.]+$", HOST))
IGNORED = [re.compile(r"^/health/?$"), re.compile(r"^/static/")]
DOMAIN = re.search(r"\.(?P<tld>\w+)$", HOST).group("tld")
WORDS = re.split(r"\W", HOST)
CONCATENATED = ("implicit " "joined " f"{COUNT}")
RAW = r"\d+\.\d" + b"bytes\x41".decode("ascii")
ESCAPES = "tab\tnewline\n\u00e9\N{BULLET}\x41\101"
CASES = HOST.title(), HOST.swapcase(), HOST.center(16, "*"), HOST.partition(".")
LINES = """one
two""".splitlines()
JOINED = ":".join(map(str, range(COUNT)))
TABLE = str.maketrans({"S": "$", ".": None})
TRANSLATED = HOST.translate(TABLE)
COUNTED = HOST.count("p"), HOST.find("."), HOST.index("E"), HOST.encode().hex()

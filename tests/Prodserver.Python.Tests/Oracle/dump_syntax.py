"""Prints Python's own reading of every file named on standard input: one line per top-level statement.

A line holds the statement's kind, its first line and a digest of its whole tree as `SyntaxDump` writes it.
"""

import ast
import hashlib
import struct
import sys

SKIPPED = {"ctx", "type_comment", "kind", "type_ignores", "type_params"}
PLACED = (ast.expr, ast.stmt)


def constant(value):
    if value is None or value is True or value is False:
        return str(value)
    if value is Ellipsis:
        return "..."
    if isinstance(value, str):
        return "s" + value.encode("utf-8", "surrogatepass").hex()
    if isinstance(value, bytes):
        return "b" + value.hex()
    if isinstance(value, int):
        return f"i{value:x}"
    if isinstance(value, float):
        return "f" + struct.pack(">d", value).hex()
    return "c" + struct.pack(">d", value.imag).hex()


def dump(node, placed=True):
    if isinstance(node, ast.AST):
        if isinstance(node, ast.Constant):
            return dump_place(node, placed) + constant(node.value)
        inner = placed and not isinstance(node, ast.JoinedStr)
        fields = [
            dump(getattr(node, name, None), inner)
            for name in node._fields
            if name not in SKIPPED
        ]
        return f"({dump_place(node, placed)}{type(node).__name__} {' '.join(fields)})"
    if isinstance(node, list):
        return "[" + " ".join(dump(item, placed) for item in node) + "]"
    return "~" if node is None else str(node)


def dump_place(node, placed):
    # A generator that is a call's only argument starts at the call's bracket for Python.
    if not placed or not isinstance(node, PLACED) or isinstance(node, ast.GeneratorExp):
        return ""
    return f"{node.lineno}:{node.col_offset}:"


for path in sys.stdin.read().splitlines():
    print("file", path)
    with open(path, "rb") as file:
        source = file.read()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as error:
        print("error", type(error).__name__)
        continue
    for statement in tree.body:
        text = dump(statement)
        if len(sys.argv) > 1:
            print(text)
        digest = hashlib.sha256(text.encode()).hexdigest()
        print(type(statement).__name__, statement.lineno, digest)

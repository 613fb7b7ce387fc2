import os

UVICORN = {"host": "0.0.0.0", "port": "8000", "log-level": "info", "access-log": True}
COMMON = {"BACKEND": "django_prodserver.backends.uvicorn.UvicornServer"}


def process(backend=None, /, *, base=UVICORN, drop=(), **arguments):
    merged = {**base, **{key.replace("_", "-"): value for key, value in arguments.items()}}
    for key in drop:
        del merged[key]
    return COMMON | ({"BACKEND": backend} if backend else {}) | {"ARGS": merged}


socket = os.environ.get("SOCKET")
PRODUCTION_PROCESSES = {
    "web": process(workers=os.environ["WORKERS"], access_log=False),
    "local": process(uds=socket, drop=["host", "port"]) if socket else process(),
    "wsgi": process("django_prodserver.backends.gunicorn.GunicornServer", base={}, bind=f"unix:{socket}"),
    **dict([("extra", {"BACKEND": COMMON["BACKEND"], "ARGS": UVICORN | {"port": "8009"}})]),
}
DEFAULT_PORT = UVICORN["port"]
ORDER = list(PRODUCTION_PROCESSES["web"]["ARGS"])
SAME = PRODUCTION_PROCESSES["extra"]["ARGS"] is UVICORN

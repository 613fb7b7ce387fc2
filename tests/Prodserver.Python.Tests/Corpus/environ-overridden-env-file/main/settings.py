import os

import environ

env = environ.Env()
environ.Env.read_env()

STAGE = env("STAGE")
here = os.path.dirname(os.path.abspath(__file__))
extra = os.path.join(here, "%s.env" % STAGE)
if os.path.exists(extra):
    environ.Env.read_env(extra)

NAME = env("NAME")
EMPTY = env("EMPTY", default="unused")
GREETING = env.str("GREETING")
PORT = env.int("PORT")
WORKERS = env.int("WORKERS", default=1)
FORWARDED = env.tuple("FORWARDED", default=())
LEFT = {key: value for key, value in os.environ.items() if key in ("NAME", "PORT", "WORKERS")}

PRODUCTION_PROCESSES = dict(
    web=dict(
        BACKEND="django_prodserver.backends.uvicorn.UvicornWSGIServer",
        ARGS={"port": str(PORT), "workers": str(WORKERS), "forwarded-allow-ips": ",".join(FORWARDED)},
    )
)

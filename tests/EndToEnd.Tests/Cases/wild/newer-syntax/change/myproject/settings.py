ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

import sys

match sys.platform:
    case "linux" | "darwin":
        POSIX = True
    case _:
        POSIX = False

type Ports = list[int]


def first[T](values: list[T]) -> T:
    try:
        return values[0]
    except IndexError, KeyError:
        raise


@(lambda function: function)
async def nothing(a, /, b=1, *, c: int = 2, **rest):
    async with a as b, b as c:
        await c


if (backlog := 100) > 10:
    pass

PRODUCTION_PROCESSES: dict = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"port": "8000", "backlog": backlog},
    },
}

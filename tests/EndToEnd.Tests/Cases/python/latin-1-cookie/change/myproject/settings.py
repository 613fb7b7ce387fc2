# -*- coding: latin-1 -*-
ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"root-path": "/café"},
    },
}

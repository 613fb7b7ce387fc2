ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

import os

from dotenv import load_dotenv

ENV = os.getenv("DJANGO_ENV", "production")
load_dotenv(f".env.{ENV}")

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {"host": "127.0.0.1", "port": os.getenv("PORT", "8000")},
    },
}

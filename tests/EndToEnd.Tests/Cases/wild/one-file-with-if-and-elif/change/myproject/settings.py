ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

import os

ENV = os.getenv("DJANGO_ENV", "development")

if ENV == "production":
    WORKERS = "4"
    LOG_LEVEL = "warning"
elif ENV == "staging":
    WORKERS = "2"
    LOG_LEVEL = "info"
else:
    WORKERS = "1"
    LOG_LEVEL = "debug"

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.uvicorn.UvicornServer",
        "ARGS": {
            "host": "0.0.0.0",
            "port": os.getenv("PORT", "8000"),
            "workers": WORKERS,
            "log-level": LOG_LEVEL,
        },
    },
}

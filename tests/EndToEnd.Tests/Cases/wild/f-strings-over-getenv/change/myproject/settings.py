ALLOWED_HOSTS = ["example.com"]
ASGI_APPLICATION = "myproject.asgi.application"
WSGI_APPLICATION = "myproject.wsgi.application"

import os

HOST = os.environ.get("HOST", "0.0.0.0")

PRODUCTION_PROCESSES = {
    "web": {
        "BACKEND": "django_prodserver.backends.gunicorn.GunicornServer",
        "ARGS": {
            "bind": f"{HOST}:{os.getenv('PORT', '8000')}",
            "workers": str(int(os.getenv("WEB_CONCURRENCY", 2)) * 2 + 1),
        },
    },
}
